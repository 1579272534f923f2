/**
 * Short names of offices as they end an agency's name, with the full ones. Only those that mean the same wherever they stand; a place alone
 * (宿迁市) may be a government or its office, and only a directory can tell.
 */
export const officeNames: readonly (readonly [short: string, full: string])[] = [
  ['科委', '科学技术委员会'],
  ['经信委', '经济和信息化委员会'],
  ['发改委', '发展和改革委员会'],
  ['发展改革委', '发展和改革委员会'],
  ['国资委', '国有资产监督管理委员会'],
  ['卫健委', '卫生健康委员会'],
  ['卫生健康委', '卫生健康委员会'],
  ['教委', '教育委员会'],
  ['商务委', '商务委员会'],
  ['住建委', '住房和城乡建设委员会'],
  ['住建局', '住房和城乡建设局'],
  ['住建厅', '住房和城乡建设厅'],
  ['人社局', '人力资源和社会保障局'],
  ['人社厅', '人力资源和社会保障厅'],
  ['工信局', '工业和信息化局'],
  ['工信厅', '工业和信息化厅'],
  ['市监局', '市场监督管理局'],
  ['市场监管局', '市场监督管理局'],
  ['政府办公室', '人民政府办公室'],
  ['政府办公厅', '人民政府办公厅'],
];
