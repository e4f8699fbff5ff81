package vn.donghanh.house.bad.web;

import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import org.omnifaces.cdi.Param;
import org.primefaces.PrimeFaces;
import vn.donghanh.house.bad.RuleBreakersEntity;

/** A page that uses the database and holds an entity. */
@Named
public class BadPage {
    EntityManager em;
    RuleBreakersEntity entity;

    @Param
    String number;

    void asksForTheFocusTooLate() {
        PrimeFaces.current().focus("form:name");
    }
}
