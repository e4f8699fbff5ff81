package vn.donghanh.account;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.reference.FirstDayRule;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.CentreDetails;
import vn.donghanh.staff.LetterheadQueries;
import vn.donghanh.staff.LetterheadRepository;
import vn.donghanh.staff.LetterheadRow;

/** Administration of what stands above official documents: how the Centre is called, and to whom it answers, from which day on. */
@UseCases
public class LetterheadService {
    @Inject
    LetterheadQueries letterheads;

    @Inject
    LetterheadRepository repository;

    @Inject
    Clock clock;

    /** Returns all letterheads, newest first. */
    @Requires(Permission.SETTINGS_ADMIN)
    @AuditAction("letterhead.list")
    public List<LetterheadRow> list() {
        return letterheads.findAll();
    }

    /**
     * Adds a letterhead; the one before ends on the day before. It takes the place of those that have not begun and would begin no earlier, and of one
     * with the same first day until that day is over. Documents of earlier days keep theirs.
     */
    @Requires(Permission.SETTINGS_ADMIN)
    @AuditAction("letterhead.change")
    public void change(@Valid ChangeLetterheadCommand command) {
        LocalDate today = CentreTime.today(clock);
        FirstDayRule.requireNearEnough(command.from(), today);
        repository.succeed(
                new CentreDetails(command.centre(), command.parentBody(), command.from())
                        .withLetterhead(command.place(), command.sign(), command.basis())
                        .signedBy(command.director(), command.deputies()),
                today);
    }
}
