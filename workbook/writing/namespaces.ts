const FORMATS = 'http://schemas.openxmlformats.org';

export const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
export const RELATIONSHIPS = `${FORMATS}/officeDocument/2006/relationships`;
export const PACKAGE = `${FORMATS}/package/2006`;
export const DRAWING = `${FORMATS}/drawingml/2006/main`;
export const SPREADSHEET_DRAWING = `${FORMATS}/drawingml/2006/spreadsheetDrawing`;
export const CHART = `${FORMATS}/drawingml/2006/chart`;
export const CUSTOM_XML = `${FORMATS}/officeDocument/2006/customXml`;
export const EXTENDED_PROPERTIES = `${FORMATS}/officeDocument/2006/extended-properties`;
export const CUSTOM_PROPERTIES = `${FORMATS}/officeDocument/2006/custom-properties`;
export const VALUE_TYPES = `${FORMATS}/officeDocument/2006/docPropsVTypes`;
