package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.programme.WaitingPlanCounter;

/** Home-page notice for whoever may confirm a version of the plan that somebody else prepared. */
@Named
@RequestScoped
public class PlanNotice {
    @Inject
    WaitingPlanCounter counter;

    private int waiting;

    @PostConstruct
    void load() {
        waiting = counter.count();
    }

    public int waiting() {
        return waiting;
    }
}
