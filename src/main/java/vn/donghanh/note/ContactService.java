package vn.donghanh.note;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseRule;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.person.SafeContacts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** Reaching a client, only in the ways she allowed. */
@UseCases
public class ContactService {
    @Inject
    CaseFiles files;

    @Inject
    ContactRepository attempts;

    @Inject
    SafeContacts safeContacts;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Requires(Permission.CASE_WORK)
    @AuditAction("contact.record")
    public void record(@Valid RecordContact command) {
        CaseView file = files.see(command.number());
        if (!file.status().isOpen()) {
            throw new RuleViolation(CaseRule.CASE_ENDED);
        }
        if (!command.cardRead()) {
            throw new RuleViolation(ContactRule.CARD_NOT_READ);
        }
        Instant now = clock.instant();
        Instant at = command.day().atTime(command.time()).atZone(VietNam.ZONE).toInstant();
        if (at.isAfter(now)) {
            throw RuleViolation.at("day", NoteRule.HAPPENED_IN_FUTURE);
        }
        String ref = Refs.random();
        String outside = said(command.outsideHours());
        ContactWays ways = ContactWays.of(safeContacts.of(file.person()));
        ContactAttempt attempt = ContactAttempt.within(ways, ref, file, command.channel(), at, outside != null);
        attempt.ended(command.safeNow(), command.outcome());
        attempt.recorded(
                user.id(),
                now,
                vault.sealOrNull(Purpose.NOTES, ContactAttempt.outsideHoursOf(file.person(), ref), outside),
                vault.sealOrNull(Purpose.NOTES, ContactAttempt.bodyOf(file.person(), ref), said(command.body())));
        attempts.add(attempt);
        trail.about("contact", ref, command.outcome().name());
        files.touch(file.number());
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
