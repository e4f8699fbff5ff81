package vn.donghanh.reporting.signed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.signed.WaitingPeriodCounter;

/** Home-page notice for whoever has to check, to sign or to compute a period anew. */
@Named
@RequestScoped
public class PeriodNotice {
    @Inject
    WaitingPeriodCounter counter;

    private int waiting;

    @PostConstruct
    void load() {
        waiting = counter.count();
    }

    public int waiting() {
        return waiting;
    }
}
