package vn.donghanh.demo.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;

/** Reverts what a partner recorded last, as the page of the slip does. */
@ApplicationScoped
public class DemoReversals {
    @Inject
    PartnerBusinessQueries slips;

    @Inject
    PartnerBusinessService service;

    public void takeBack(String code) {
        service.takeBack(code, lastEntryOf(code));
    }

    public void correct(String code, EntryCorrectionReason reason) {
        service.correct(code, lastEntryOf(code), reason);
    }

    private @Nullable Instant lastEntryOf(String code) {
        LastPartnerEntry last = slips.get(code).last();
        return last == null ? null : last.at();
    }
}
