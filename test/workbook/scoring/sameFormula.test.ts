import { describe, expect, test } from 'vitest';
import { sameFormula } from '#workbook/scoring/sameFormula.ts';

const same = (a: string, b: string): boolean => sameFormula(a, b, { sheet: 'Tự chấm', isIdle: (cell) => cell === 'E99' });

describe('two formulas mean the same', () => {
  test.each([
    ['SUM(E12:E14)', 'sum( $E$12 : e14 )'],
    ['SUM(E12:E14)', '(SUM(E12:E14))'],
    ['SUM(E12:E14)', '+SUM(E12:E14)'],
    ['SUM(E12:E14)', '=SUM(E14,E12;E13)'],
    ['SUM(E12:E14)', 'SUM(E12,SUM(E13:E14))'],
    ['SUM(E12:E14)', 'E12+E13+E14'],
    ['SUM(E12:E14)', 'SUM(E12:E13)+E14'],
    ['SUM(E12:E14)', 'SUM(E12:E14,E99)'],
    ['SUM(E12:E14)', "SUM('Tự chấm'!E12:E14)"],
    ['SUM(E12:E14)', "SUM('Tự chấm'!$E$12:$E$14)"],
    ['MIN(SUM(E30:E33),5)', 'MIN(5.0;SUM(E30:E33))'],
    ['E40+MIN(SUM(E42),5)-(ABS(SUM(E50)))', 'E40-ABS(SUM(E50))+MIN(5,SUM(E42))'],
    ['E40-(E41-E42)', 'E40-E41+E42'],
    ['ROUND(ROUND(E40/95*100,10),1)', 'ROUND(ROUND((100*E40)/95,10),1)'],
    ['IF(AND(D12>=0,D12<1.5),2,"")', 'if(and(1,5>d12;0<=d12);2;"")'],
    ['IF(D12=FALSE,0,1)', 'IF(FALSE()=D12,0,1)'],
    ['IF(D12>50%,1,0)', 'IF(D12>50/100,1,0)'],
    ['IF(D12="Tốt",1,0)', 'IF("Tốt"=D12,1,0)'],
  ])('%s and %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });
});

describe('two formulas mean different things', () => {
  test.each([
    ['SUM(E12:E14)', 'SUM(E12:E13)'],
    ['SUM(E12:E14)', 'SUM(E12:E14)+5'],
    ['SUM(E12:E14)', 'SUM(E12:E14)+E20'],
    ['SUM(E12:E14)', "SUM('Bảng cũ'!E12:E14)"],
    ['SUM(E12:E14)', 'SUM(E12,E12,E13,E14)'],
    ['SUM(E12:E14)', 'SUM(E12:E14)-SUM(E13)'],
    ['SUM(E12:E14)', '[1]Sheet1!E12'],
    ['MIN(SUM(E30:E33),5)', 'SUM(E30:E33)'],
    ['MIN(SUM(E30:E33),5)', 'MAX(SUM(E30:E33),5)'],
    ['E40-E41', 'E41-E40'],
    ['E40/E41', 'E41/E40'],
    ['IF(D12>1,2,3)', 'IF(D12>=1,2,3)'],
    ['IF(D12>1,2,3)', 'IF(D12>1,3,2)'],
    ['IF(D12="Tốt",1,0)', 'IF(D12="tốt",1,0)'],
    ['SUM(E12:E14)', 'SUM(E12:E14'],
    ['SUM(E12:E14)', '{SUM(E12:E14)}'],
  ])('%s and %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

test('a formula that only Excel understands is the same only as itself', () => {
  expect(same('SUM(Bảng1[Điểm])', 'SUM(Bảng1[Điểm])')).toBe(true);
  expect(same('SUM(Bảng1[Điểm])', 'SUM( Bảng1[Điểm])')).toBe(false);
});
