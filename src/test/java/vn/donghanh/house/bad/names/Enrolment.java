package vn.donghanh.house.bad.names;

/** There is another type of this name. */
class Enrolment {}
