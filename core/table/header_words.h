// The words that headers are made of, as data. A new spelling is a word here and nothing else.
//
// A header is any number of `before` words and one `core` word. Rules are tried in order, and the first that fits says
// what the column holds. Of several columns for one member the one of the lowest rank is taken, then the leftmost.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/vocabulary.h"

namespace xueshi::table {

// How the cells of a column are to be read, if not just as they stand.
enum class Manner : std::uint8_t {
  plain,
  nature,           // completes a category and never is one: 课程性质
  asks_compulsory,  // 是否必修, answered by 是 or 否
  asks_elective,
  asks_public,
  takes_back,  // 是否作废, 未完成, 退回原因: what is filled in there is no good for the course
  reviewed,    // 审核状态: speaks of declaring and of what is recognised
  marks,       // 考核结果: a number says nothing
  by_number,   // tells people apart by a number
  by_name,
  counting,  // 序号
  remarks,   // for people to read; only a plain 未通过 in it is heeded, as in a column whose header is not known
};

struct MemberRule {
  Member member;
  std::uint8_t rank;
  Manner manner;
  std::string_view before;
  std::string_view needed;  // one of these must be among the words; empty if none need be
  std::string_view core;
};

inline constexpr std::string_view title_things = "课程 课件 讲座 专题 项目 活动 班级 培训班 研修班";

inline constexpr MemberRule member_rules[] = {
    {Member::category, 1, Manner::nature, "课程 培训 科目 学习 学时 项目 继续教育 所属 活动 教育 课件 培训班 专题", "",
     "性质 属性"},
    {Member::category, 1, Manner::nature, "课程 科目 学时", "", "必修选修 选修必修 必修或选修 必选修"},
    {Member::category, 1, Manner::asks_compulsory, "课程 科目 学时", "", "是否必修 是否为必修 是否必修课 是否为必修课"},
    {Member::category, 1, Manner::asks_elective, "课程 科目 学时", "", "是否选修 是否为选修 是否选修课 是否为选修课"},
    {Member::category, 1, Manner::asks_public, "课程 科目 学时", "", "是否公需 是否为公需 是否公需课 是否为公需课"},
    {Member::category, 1, Manner::plain, "课程 科目 学时", "", "公需专业 专业公需 公需或专业 公需专业课 category"},
    {Member::category, 1, Manner::plain, "课程 科目 学时 继续教育 所属", "",
     "类别 类型 分类 科目 类别名称 类型名称 分类名称"},
    {Member::category, 2, Manner::plain, "课程 培训 科目 学习 学时 项目 继续教育 所属 活动 教育 课件 培训班 专题", "",
     "类别 类型 分类 科目 类别名称 类型名称 分类名称"},
    {Member::title, 2, Manner::plain,
     "课程 培训 项目 活动 班级 培训班 讲座 专题 课件 科目 研修班 学习 继续教育 研修 班 学术 进修 所学 参加 参训", "",
     "名称 名 标题 主题 内容 题目"},
    {Member::title, 2, Manner::plain,
     "课程 培训 项目 活动 班级 培训班 讲座 专题 课件 研修班 学习 继续教育 研修 学术 进修 所学", "",
     "课程 项目 活动 班级 培训班 讲座 专题 课件 研修班"},
    {Member::title, 2, Manner::plain, "", "", "培训 title course coursename coursetitle"},
    {Member::declared_on, 1, Manner::plain, "学时 课程 年度 申报 提交 上报 已", "申报", "时间 日期 declaredon"},
    {Member::declared_on, 1, Manner::plain, "", "", "declaredon"},
    {Member::completed_on, 1, Manner::plain,
     "学习 课程 培训 课件 考试 考核 学时 项目 班级 完成 结业 结课 学完 修完 通过 获得 取得 最终 最后 实际 证书 全部",
     "完成 结业 结课 学完 修完 通过 获得 取得", "时间 日期 年月 年月日"},
    {Member::completed_on, 1, Manner::plain, "", "", "completedon completed completiondate"},
    {Member::completed_on, 2, Manner::plain, "学习 课程 培训 课件 考试 项目 班级 结束 实际 活动", "结束 考试",
     "时间 日期 年月 年月日"},
    {Member::completed_on, 3, Manner::plain, "学习 课程 项目 活动 培训 举办", "",
     "起止时间 起止日期 起讫时间 起止年月"},
    {Member::completed_on, 3, Manner::plain, "", "", "培训时间 培训日期 培训年月"},
    {Member::completed_on, 4, Manner::plain, "学时 学习 课程 培训 认定 已", "认定", "时间 日期 年月 年月日"},
    {Member::year, 1, Manner::plain, "", "", "年度 year"},
    {Member::declared, 1, Manner::plain, "学时 课程 年度 继续教育 本年 当年", "",
     "申报状态 申报情况 申报结果 是否申报 是否已申报 declared"},
    {Member::declared, 2, Manner::reviewed,
     "学时 课程 单位 部门 主管部门 平台 申报 继续教育 培训 审核 初审 复审 终审 审批 领导 学校",
     "审核 初审 复审 终审 审批 单位 部门 主管部门 领导 学校", "状态 结果 情况"},
    {Member::declared, 3, Manner::reviewed, "学时 课程 单位 部门 主管部门 平台 申报 继续教育 培训", "",
     "审核 初审 复审 终审 审批"},
    {Member::finished, 1, Manner::marks, "学习 课程 培训 考核 考试 成绩 完成 结业 认定 最终 综合 学时",
     "考核 考试 成绩", "状态 情况 结果"},
    {Member::finished, 1, Manner::marks, "学习 课程 培训 完成 结业 认定 最终 学时 项目", "", "结果"},
    {Member::finished, 1, Manner::plain, "学习 课程 培训 完成 结业 认定 最终 当前 目前 学时 课件 项目 审核", "",
     "状态 情况"},
    {Member::finished, 1, Manner::plain,
     "学习 课程 培训 考试 考核 完成 总 课件 当前 学时 观看 播放 视频 听课 个人 项目 班级 整体", "",
     "进度 完成率 完成度 完成比例 进度百分比 百分比 学习比例 出勤率 到课率 签到率"},
    {Member::finished, 1, Manner::takes_back, "是否 已 被 课程 学习 学时 考试 考核", "是否",
     "作废 撤销 取消 退课 退学 失效 无效 注销 缺考 补考 违规 过期 驳回 退回 未通过 不通过 不合格 未完成 重复 删除 在学 "
     "缺勤 挂科"},
    {Member::finished, 1, Manner::takes_back, "作废 撤销 取消 退课 退学 失效 注销 驳回 退回 不通过 未通过 删除",
     "作废 撤销 取消 退课 退学 失效 注销 驳回 退回 不通过 未通过 删除", "时间 日期 原因 理由 标记 标志 说明"},
    {Member::finished, 1, Manner::marks, "学习 课程 培训 考核 本人", "",
     "出勤 考勤 签到 到课 出勤情况 考勤情况 签到情况 到课情况 完成标志 结业标志"},
    {Member::finished, 1, Manner::plain,
     "课程 学习 培训 考试 考核 审核 是否 已 已经 按时 学时 完成 通过 学完 参加 参与 达到 全部", "是否",
     "考试 考核 审核 课程 培训 学习 看完 已学 学完 结束 要求 同意 选课 已选 报名 签到 出勤 到课 参加 参与 审核通过"},
    {Member::finished, 1, Manner::plain, "课程 学习 培训 考试 考核 是否 已 学时", "是否",
     "完成 合格 通过 结业 有效 学完 修完 结课 及格 认定 达标 完成学习 获得学时 取得学时 认定学时 计入学时 计学时 "
     "授予学时 获得证书 取得证书"},
    {Member::finished, 1, Manner::plain, "课程 学习 培训 考试 考核", "",
     "完成否 合格否 通过否 及格否 结业否 完成与否 合格与否 通过与否 及格与否 结业与否"},
    {Member::finished, 1, Manner::plain, "", "", "finished status"},
    {Member::mode, 1, Manner::plain, "学习 培训 授课 教学 上课 课程 研修 听课 参加 参与 继续教育",
     "学习 培训 授课 教学 上课 课程 研修 听课 参加 参与 继续教育", "形式 方式 模式"},
    {Member::mode, 1, Manner::plain, "", "", "mode"},
    {Member::provider, 1, Manner::plain, "学习 培训 课程 来源 所属 网络 在线 继续教育 教育 施教", "",
     "平台 平台名称 provider platform"},
    {Member::provider, 1, Manner::plain, "施教 培训 学习 教育 办学 继续教育", "施教 培训 学习 教育 办学 继续教育",
     "机构 机构名称"},
    {Member::provider, 2, Manner::plain, "施教 培训 主办 举办 承办 组织 办学 授课 开课",
     "施教 培训 主办 举办 承办 组织 办学 授课 开课", "单位 单位名称 机构 机构名称 方"},
    {Member::certificate, 1, Manner::plain, "结业 合格 培训 学时 电子 继续教育 学习 课程 毕业 证明 完成 专业技术人员",
     "",
     "证书编号 证书号 证书号码 证书编码 合格证编号 合格证号 结业证编号 结业证号 证明编号 certificate "
     "certificatenumber"},
    {Member::sum, 1, Manner::plain, "", "", "是否合计"},
    {Member::planned, 1, Manner::plain, "", "", "是否计划 计划中 planned"},
    {Member::settled, 1, Manner::plain, "", "", "已核实事项 settled"},
};

// 年度 behind any other words but these, and behind no digits: 2021年度 is a year and no header.
inline constexpr std::string_view year_cores = "年度 年份 学年";
inline constexpr std::string_view other_years = "出生 入职 毕业 参加工作 工作 入学";
inline constexpr std::string_view unsure_years = "职称 评审 任职 聘任 晋升 立项 计划";  // nobody knows what of it is

// ---- hours

inline constexpr std::string_view hours_cores = "学时 学时数 学时个数 学时总数 hours";
inline constexpr std::string_view recognised_words =
    "认定 核定 审核 审定 批准 审批 认可 复核 确认 登记 授予 有效 折算 计入 最终";
inline constexpr std::string_view earned_words =
    "已获 获得 已获得 所获 所获得 取得 已取得 实得 已修 已完成 完成 实际 已学 已得 实计 已 已经";
// Of these the ones that are above hours if they stand alone; 完成 100 may be a percentage.
inline constexpr std::string_view bare_hours_words =
    "实得 已获 已获得 获得 所获 所获得 取得 已取得 已得 已修 已学 实计 认定 核定 审定 认可";
inline constexpr std::string_view plain_words = "课程 培训 学习 项目 总 继续教育 研修 本人 个人 后 的 通过";
inline constexpr std::string_view claimed_words = "申报 申请";
inline constexpr std::string_view never_words =
    "应修 应得 应学 应获 应获得 应完成 应取得 应达 应达到 应 目标 规定 要求 计划 可获 可获得 可得 可取得 标准 剩余 须 "
    "需 需要 最低 待 未 尚未 欠 "
    "缺 差 还需 还差 缺口 差额 尚缺 尚需";
inline constexpr std::string_view running_words = "累计";
inline constexpr std::string_view other_units = "学分 课时";

// What may stand in brackets behind hours and makes another unit of it, and what may stand around that there.
inline constexpr std::string_view bracket_units = "学分 课时 分钟 小时 天 分 日 节 次 门";
inline constexpr std::string_view category_units =
    "学分 课时 门数 门次 次数 成绩 考试成绩 分数 得分 学分数 课时数 考试 考核 考试分数 缺口";
inline constexpr std::string_view bracket_words = "单位 以 按 为 计 数 制";

inline constexpr std::string_view total_words =
    "合计 总计 小计 共计 总和 学时合计 学时总计 合计学时 总计学时 学时小计 小计学时 总学时 总学时数 年度合计 本年合计";

// ---- people, and what is needed for nothing

inline constexpr std::string_view person_words =
    "学员 用户 教师 职工 员工 人员 参训人员 学习人 申报人 登录 本人 个人 专技人员 专业技术人员 学习人员 参训 教工 "
    "教职工 考生 学生 会员 居民 医师 医生 护士 持证人 证书持有人 获证人 领证人 填报人 申请人 学习者 参加人员 "
    "参会人员 参培人员 受训人员 培训人员 被培训人 真实 继续教育人员 参培教师 参训教师 完成人 受训人 姓名 微信";
inline constexpr std::string_view person_numbers =
    "工号 职工号 教工号 员工号 学员号 学号 人员编号 账号 帐号 用户名 证件号 证件号码 身份证 身份证号 身份证号码 "
    "身份证件号 身份证件号码 手机号 "
    "手机号码 手机 移动电话 执业证号 执业证书编号 会员号 警号 工作证号 社保号 社会保障号 社会保障号码 准考证号 考生号 "
    "人员代码 用户编码";
inline constexpr std::string_view person_names = "姓名 名字 人名 名称 登录名 昵称 微信名 网名 name username fullname";
inline constexpr std::string_view person_alone =
    "学员 人员 参训人员 学习人 申报人 学习人员 参训学员 专技人员 专业技术人员 职工 员工 教工 教职工 考生 学生 会员 "
    "用户 "
    "持证人 证书持有人 获证人 领证人 填报人 申请人 学习者 参加人员 参会人员 参培人员 受训人员 培训人员 被培训人 "
    "继续教育人员 参培教师 参训教师 完成人 受训人";

// Those who are taught or those who teach: nobody knows.
inline constexpr std::string_view unsure_people = "教师 老师 医生 医师 护士";

inline constexpr std::string_view counting_words = "序号 序 no 行号 #";
inline constexpr std::string_view remark_words =
    "备注 说明 操作 证书 成绩 考试成绩 考核成绩 学习成绩 结业成绩 分数 得分 考试分数 等级 成绩等级 评价 考核等级";
inline constexpr std::string_view passed_over_words =
    "编号 单位 工作单位 所在单位 单位名称 部门 科室 所在部门 开始时间 开始日期 学习开始时间 培训开始时间 学习时间 时长 "
    "学习时长 讲师 授课教师 联系电话 "
    "电话 发证日期 发证时间 发证单位 发证机关 有效期 岗位 职务 职称 职位 性别 年龄 级别 课程编号 课程代码 地点 "
    "培训地点";

}  // namespace xueshi::table
