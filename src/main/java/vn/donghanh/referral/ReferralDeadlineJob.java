package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.shared.Clockworks;

/** Looks every five minutes for referrals whose time has come. It runs on every node; acting twice is not possible. */
@ApplicationScoped
public class ReferralClockwork {
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject
    ReferralDue due;

    @Inject
    ReferralClock clock;

    @Inject
    Clockworks clockworks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockworks.wind(this::run, FIRST, PAUSE);
    }

    /** @return how many were acted on */
    public int run() {
        return Clockworks.each(due.find(), one -> clock.act(one.ref(), one.alarm(), one.about()), "A referral");
    }
}
