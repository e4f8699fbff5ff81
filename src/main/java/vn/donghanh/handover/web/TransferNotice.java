package vn.donghanh.handover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.handover.WaitingTransferCounter;

/** Home-page notice about cases that another unit offers and that wait for an answer. */
@Named
@RequestScoped
public class TransferNotice {
    @Inject
    WaitingTransferCounter counter;

    private long waiting;

    @PostConstruct
    void load() {
        waiting = counter.count();
    }

    public long waiting() {
        return waiting;
    }
}
