package vn.donghanh.house.bad;

import jakarta.persistence.Entity;

/** An entity that a page must not hold. */
@Entity
public class RuleBreakersEntity {}
