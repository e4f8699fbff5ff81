package vn.donghanh.consent.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.stream.Stream;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;

/** Scheduled job that finds consents about to expire, every hour. It runs on every node; each consent is announced once. */
@ApplicationScoped
public class ConsentLapseJob extends DueItemJob<String> {
    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    ConsentLapseService service;

    ConsentLapseJob() {
        super(JobName.CONSENT_LAPSES);
    }

    @Override
    protected Collection<String> findDue() {
        return Stream.concat(lapsing.findDue().stream(), lapsing.findUnneeded().stream())
                .toList();
    }

    @Override
    protected void process(String consentRef) {
        service.announceExpiry(consentRef);
    }
}
