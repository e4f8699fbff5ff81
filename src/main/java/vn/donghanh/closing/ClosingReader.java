package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;

/** Opens the words of closings, follow-ups and reopenings for those whose task they are. */
@ApplicationScoped
class ClosingReader {
    @Inject
    StaffDirectory staff;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    /** Minutes are written for who proposes and decides; a counsellor or the receiving shift sees that it closed, and why. */
    boolean readsWords() {
        return Stream.of(Permission.CLOSING_REQUEST, Permission.CLOSING_PROPOSE, Permission.CLOSING_APPROVE)
                .anyMatch(user::may);
    }

    List<ClosureRow> rows(CaseView file, Collection<Closure> closures) {
        Map<StaffId, String> names = staff.names(closures.stream()
                .flatMap(c -> Stream.of(c.requestedBy(), c.proposedBy(), c.returnedBy(), c.decidedBy())
                        .flatMap(Stream::ofNullable))
                .toList());
        return closures.stream().map(closure -> row(file, closure, names)).toList();
    }

    @Nullable
    String need(CaseView file, Reopening reopening) {
        return readsWords()
                ? vault.open(Purpose.NOTES, Reopening.needOf(file.person(), reopening.ref()), reopening.needSealed())
                : null;
    }

    FollowUpRow.Found found(CaseView file, FollowUp record, Map<StaffId, String> names) {
        byte[] sealed = readsWords() && user.may(Permission.ALIAS_SEE) ? record.bodySealed() : null;
        return new FollowUpRow.Found(
                record.result(),
                record.heldOn(),
                names.getOrDefault(record.staff(), ""),
                record.outcomes(),
                vault.openOrNull(Purpose.NOTES, FollowUp.bodyOf(file.person(), record.ref()), sealed));
    }

    private ClosureRow row(CaseView file, Closure closure, Map<StaffId, String> names) {
        boolean words = readsWords();
        byte[] minutes = words ? closure.minutesSealed() : null;
        byte[] returnReason = words ? closure.returnReasonSealed() : null;
        return new ClosureRow(
                closure.episode(),
                closure.round(),
                closure.state(),
                closure.reason(),
                vault.openOrNull(Purpose.NOTES, Closure.minutesOf(file.person(), closure.ref()), minutes),
                closure.outcomes(),
                closure.savedAt(),
                hand(closure.requestedBy(), closure.requestedAt(), names),
                hand(closure.proposedBy(), closure.proposedAt(), names),
                hand(closure.returnedBy(), closure.returnedAt(), names),
                vault.openOrNull(Purpose.NOTES, Closure.returnReasonOf(file.person(), closure.ref()), returnReason),
                hand(closure.decidedBy(), closure.decidedAt(), names),
                closure.decision());
    }

    private static ClosureRow.@Nullable Hand hand(
            @Nullable StaffId who, @Nullable Instant at, Map<StaffId, String> names) {
        return who == null || at == null ? null : new ClosureRow.Hand(names.getOrDefault(who, ""), at);
    }
}
