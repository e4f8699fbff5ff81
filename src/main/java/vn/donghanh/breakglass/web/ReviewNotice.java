package vn.donghanh.breakglass.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.breakglass.BreakGlassAllowanceRepository;
import vn.donghanh.breakglass.BreakGlassRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Tells a reviewer on the first page that openings past the grants wait for a word. */
@Named
@RequestScoped
public class ReviewNotice {
    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    CurrentUser user;

    private BreakGlassRepository.WaitingReview waiting = new BreakGlassRepository.WaitingReview(0, false);
    private int waitingRequests;

    @PostConstruct
    void load() {
        if (user.may(Permission.ACCESS_REVIEW)) {
            waiting = openings.countWaiting();
            waitingRequests = allowances.countWaiting();
        }
    }

    public BreakGlassRepository.WaitingReview waiting() {
        return waiting;
    }

    /** How many openings beyond the measure wait for the reader's word. */
    public int waitingRequests() {
        return waitingRequests;
    }
}
