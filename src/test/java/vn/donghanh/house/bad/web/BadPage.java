package vn.donghanh.house.bad.web;

import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import vn.donghanh.house.bad.RuleBreakersEntity;

/** A page that talks to the database and holds an entity. */
@Named
public class BadPage {
    EntityManager em;
    RuleBreakersEntity entity;
}
