package vn.donghanh.house.bad.names.twice;

/** There is another type of this name. */
class Enrolment {}
