package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;

/** Hourly job that expires transfers without an answer. It runs on every node; expiring is idempotent. */
@ApplicationScoped
public class TransferExpiryJob extends DueItemJob<String> {
    @Inject
    TransferRepository transfers;

    @Inject
    TransferExpiryService service;

    TransferExpiryJob() {
        super(JobName.TRANSFER_ANSWERS);
    }

    @Override
    protected Collection<String> findDue() {
        return transfers.findOverdue();
    }

    @Override
    protected void process(String transferRef) {
        service.expire(transferRef);
    }
}
