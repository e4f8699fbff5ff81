package vn.donghanh.oversight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.casefile.BreakGlasses;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Tells a reviewer on her first page that openings past the grants wait for her. */
@Named
@RequestScoped
public class ReviewNotice {
    @Inject
    BreakGlasses openings;

    @Inject
    CurrentUser user;

    private BreakGlasses.Waiting waiting = new BreakGlasses.Waiting(0, false);

    @PostConstruct
    void load() {
        if (user.may(Permission.ACCESS_REVIEW)) {
            waiting = openings.waitingForMe();
        }
    }

    public BreakGlasses.Waiting waiting() {
        return waiting;
    }
}
