package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.shared.RuleViolation;

/** One run of the clock over all referrals. What fails once is tried again by the next run, and holds up no other. */
@ApplicationScoped
public class ReferralClockwork {
    private static final System.Logger LOG = System.getLogger(ReferralClockwork.class.getName());

    @Inject
    ReferralDue due;

    @Inject
    ReferralClock clock;

    /** @return how many were acted on */
    public int run() {
        int acted = 0;
        for (ReferralDue.One one : due.find()) {
            try {
                clock.act(one.ref(), one.alarm(), one.about());
                acted++;
            } catch (RuleViolation movedOn) {
                LOG.log(System.Logger.Level.DEBUG, "A referral moved on while its time came");
            } catch (RuntimeException failed) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "A referral's " + one.alarm() + " is left to the next run",
                        failed);
            }
        }
        return acted;
    }
}
