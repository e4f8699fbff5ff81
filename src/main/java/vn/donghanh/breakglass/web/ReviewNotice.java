package vn.donghanh.breakglass.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.breakglass.BreakGlassAllowanceRepository;
import vn.donghanh.breakglass.BreakGlassRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Home-page notice for reviewers about emergency accesses and requests that wait. */
@Named
@RequestScoped
public class ReviewNotice {
    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    CurrentUser user;

    private BreakGlassRepository.WaitingReview waiting = new BreakGlassRepository.WaitingReview(0, 0);
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

    /** Returns the number of requests beyond the hourly limit that wait for the reader's decision. */
    public int waitingRequests() {
        return waitingRequests;
    }
}
