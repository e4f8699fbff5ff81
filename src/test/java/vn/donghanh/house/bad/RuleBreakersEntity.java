package vn.donghanh.house.bad;

import jakarta.persistence.Entity;

/** An entity that a page should not hold. */
@Entity
public class RuleBreakersEntity {}
