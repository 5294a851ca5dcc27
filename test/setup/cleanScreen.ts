import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Screens come as pieces of their own, and a machine that is busy takes its time over the first. */
configure({ asyncUtilTimeout: 8000 });

afterEach(cleanup);
