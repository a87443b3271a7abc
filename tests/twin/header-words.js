// The parts that headers are made of, as section 6 of the contract lists them. All of this is data.

/** Words that close a header of hours. */
export const hoursCores = ['学时总数', '学时个数', '学时数', '学时'];

/** What may stand before them, by rank: a lower rank is taken before a higher one. */
export const hoursRanks = [
  { rank: 1, words: ['认定', '核定', '审核', '审定', '批准', '审批', '认可', '复核', '确认', '登记', '授予', '有效', '折算', '计入', '最终'] },
  {
    rank: 2,
    words: ['已获得', '已取得', '已获', '获得', '所获', '取得', '实得', '已修', '已完成', '完成', '实际', '已学', '已得', '实计'],
  },
  { rank: 3, words: ['课程', '培训', '学习', '项目', '总'] },
  { rank: 4, words: ['申报', '申请'] },
];

/** Of these the ones that are above hours if they stand alone beside a column of hours. */
export const bareHours = [
  '实得', '已获', '已获得', '获得', '所获', '取得', '已取得', '已得', '已修', '已学', '实计', '认定', '核定', '审定', '认可',
];

/** What is asked for and not earned. */
export const neverHours = [
  '应修', '应得', '应学', '目标', '规定', '要求', '计划', '可获得', '可获', '标准', '剩余', '还差', '还需', '未完成', '缺口', '差额',
];

/** A running total restates the rows above. */
export const runningHours = '累计';

/** Units that are not 学时, in a header of their own or in brackets behind one. */
export const otherUnits = ['学分', '课时', '分钟', '小时', '天', '门'];

/** What else may be told by category, and is no hours. */
export const otherCounts = ['学分', '课时', '门数', '门次', '次数', '考试成绩', '成绩', '分数', '得分'];

/** Titles: what is named, by rank, and the words for a name. */
export const titleRanks = [
  { rank: 0, words: ['课程', '课件', '讲座'] },
  { rank: 1, words: ['专题', '项目', '活动', '培训', '科目'] },
  { rank: 2, words: ['培训班', '研修班', '班级'] },
];
export const titleCores = ['名称', '名', '标题', '主题', '内容', '题目'];

export const categoryCores = ['类别', '类型', '性质', '分类', '属性', '科目'];
export const categoryBefore = ['课程', '培训', '学习', '科目', '项目', '学时', '活动'];
export const categoryWhole = ['必修选修', '选修必修', '公需专业'];

/** Days: completed before ended before recognised. */
export const dayRanks = [
  { rank: 0, words: ['完成', '结业', '结课', '学完', '通过', '获得', '取得', '考试'] },
  { rank: 1, words: ['结束'] },
  { rank: 2, words: ['认定'] },
];
export const dayCores = ['时间', '日期', '年月日', '年月'];
export const dayBefore = ['课程', '培训', '学习', '项目', '学时', '证书'];
/** A column of spans: the last day in the cell. */
export const spanWords = ['起止'];

export const yearCores = ['年度', '年份', '学年'];

export const stateBefore = ['学习', '完成', '结业', '考核', '考试', '审核', '认定', '课程', '培训'];
/** 审核状态, 单位初审: speak of declaring and of what is recognised. */
export const reviews = ['审核', '初审', '复审', '终审'];
export const reviewBefore = ['学时', '课程', '单位', '部门', '主管部门', '平台', '申报', '培训'];
export const stateCores = ['状态', '情况', '结果'];
/** 完成率 is 进度 by another name: a share of the course. */
export const progressCores = ['进度', '成绩结果', '完成率', '完成度', '完成比例'];
export const stateAsked = [
  '完成', '合格', '通过', '结业', '有效', '及格', '结课', '获得学时', '取得学时', '认定学时', '计入学时', '获得证书', '取得证书',
];
/** 合格与否 asks what 是否合格 asks. */
export const stateOrNot = ['完成', '合格', '通过', '结业', '及格'];
/** Progress of what: a share of it is a share of the course. */
export const progressBefore = ['观看', '播放', '视频', '听课'];
/** 是否作废: a yes takes the course back, and is told with the column. */
export const takingBack = ['作废', '撤销', '退课', '取消', '补考', '缺考'];

/** The names and the numbers of people, and what may stand before them. */
export const personBefore = [
  '学员', '用户', '教师', '职工', '员工', '人员', '参训人员', '学习人', '申报人', '登录', '考生', '居民', '持证人', '教职工', '学生',
];
export const personNames = ['姓名', '名字'];
export const personAlone = ['学员', '人员', '参训人员', '职工', '员工', '教职工', '持证人', '参加人员', '受训人员', '学习者'];
export const personNumbers = [
  '工号', '职工号', '编号', '账号', '用户名', '证件号', '证件号码', '身份证', '身份证号', '身份证号码', '手机号', '手机号码',
];

/** Other members of a course, by parts: what may stand before, and what closes the header. */
export const otherMembers = [
  { field: 'mode', before: ['学习', '培训', '授课', '教学'], cores: ['形式', '方式'] },
  {
    field: 'provider',
    before: ['学习', '培训', '施教', '课程', '教育', '办学'],
    cores: ['平台', '机构', '平台名称', '机构名称', '施教单位'],
  },
  {
    field: 'certificate',
    before: ['结业', '合格', '培训', '学时', '学习', '课程'],
    cores: ['证书编号', '证书号', '证书号码'],
  },
  { field: 'declaredOn', before: ['课程', '学时'], cores: ['申报日期', '申报时间'] },
  { field: 'declared', before: ['课程', '学时'], cores: ['是否申报', '是否已申报', '申报状态', '申报情况', '申报结果'] },
  { field: 'sum', before: [], cores: ['是否合计'] },
  { field: 'planned', before: [], cores: ['是否计划'] },
  { field: 'settled', before: [], cores: ['已核实事项'] },
];

/** Known, and of no use. */
export const passedOver = [
  '序号', '序', '编号', '操作', '备注', '说明', '成绩', '考试成绩', '考核成绩', '学习成绩', '课程成绩', '分数', '得分', '考试分数',
  '单位', '工作单位', '所在单位', '部门', '科室', '职称', '职务', '岗位', '性别', '讲师', '主讲人', '授课教师',
];

/** Columns that may count the rows. */
export const countingWords = ['序号', '序', '编号'];

/** Columns of marks: a number in them says nothing, a word may. */
export const markWords = ['成绩', '考试成绩', '考核成绩', '学习成绩', '课程成绩', '成绩结果', '考试结果', '考核结果', '分数', '得分', '考试分数'];
