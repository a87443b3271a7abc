#include "core/table/person_names.h"

#include "core/base/text.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

// The most frequent ones, without those that begin other words as often: 高, 金, 方, 马, 石, 江, 文, 安, 程, 任.
constexpr std::string_view surnames =
    "王 李 张 刘 陈 杨 赵 黄 吴 周 徐 孙 胡 朱 郭 何 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 董 潘 袁 蔡 蒋 余 杜 叶 "
    "魏 苏 吕 丁 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 廖 贾 韦 付 邹 孟 熊 秦 邱 尹 薛 闫 侯 龚 邵 陶 黎 贺 顾 郝 毛 钱 戴 "
    "覃 莫 樊 兰 殷 施 翟 颜 倪 俞 葛 鲁 岳 齐 梅 庄 辛 欧阳 司马 上官 诸葛 皇甫 慕容 令狐";
constexpr std::string_view before_names = "学员 姓名 教师 职工 教职工 员工 人员 同志";
constexpr std::string_view behind_names =
    "的 年 年度 继续教育 学习 培训 学时 课程 个人 记录 档案 证明 情况 明细 清单 列表 登记 登记表 表 成绩 成绩单 同志 "
    "老师 医生 护士 先生 女士 0 1 2 3 4 5 6 7 8 9";
constexpr std::size_t most_given = 2;  // characters behind the surname

}  // namespace

std::string name_in_line(std::string_view line) {
  const std::string folded = fold_word(line);
  std::string_view name = folded;
  name.remove_prefix(std::min(name.find_first_not_of("0123456789"), name.size()));  // 1. 张三
  name.remove_prefix(find_beginning(before_names, name).size());
  for (std::string_view end = find_ending(behind_names, name); !end.empty(); end = find_ending(behind_names, name)) {
    name.remove_suffix(end.size());
  }
  const std::string_view surname = find_beginning(surnames, name);
  const std::size_t given = count_code_points(name) - count_code_points(surname);
  return surname.empty() || given == 0 || given > most_given ? std::string{} : std::string(name);
}

}  // namespace xueshi::table
