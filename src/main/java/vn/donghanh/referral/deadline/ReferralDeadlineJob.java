package vn.donghanh.referral.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;

/** Job that processes due referrals every five minutes. It runs on every node; processing is idempotent. */
@ApplicationScoped
public class ReferralDeadlineJob extends DueItemJob<DueReferralQueries.DueReferral> {
    @Inject
    DueReferralQueries queries;

    @Inject
    ReferralDeadlineService service;

    ReferralDeadlineJob() {
        super(JobName.REFERRAL_DEADLINES);
    }

    @Override
    protected Collection<DueReferralQueries.DueReferral> findDue() {
        return queries.find();
    }

    @Override
    protected void process(DueReferralQueries.DueReferral due) {
        service.process(due.ref(), due.alarm(), due.about());
    }
}
