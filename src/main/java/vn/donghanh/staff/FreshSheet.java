package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.ProofNeeded;

/** New recovery codes for whoever used hers up or lost the sheet. */
@ApplicationScoped
public class FreshSheet {
    @Inject
    CurrentUser user;

    @Inject
    NewSheet sheets;

    @Inject
    FactorService service;

    /** @throws ProofNeeded when the proof of who she is grew too old */
    public RecoverySheet make() {
        // hashing is spared when it will be refused; the refusal itself is the use case's to say
        NewSheet.Made sheet = user.provedLately() ? sheets.make() : NewSheet.Made.NONE;
        service.keepSheet(sheet);
        return sheet.shown(user.username());
    }
}
