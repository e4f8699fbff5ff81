package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** The desk before anybody is received: who is there, what was put aside, what would run. Nothing typed is lost. */
@UseCases
public class IntakeDesk {
    @Inject
    DraftRepository drafts;

    @Inject
    ReceptionClocks clocks;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * @param arrivedAt when the desk was opened, or the draft begun
     * @param witnesses colleagues of the unit, never the reader
     * @param content of the draft that is taken up; empty when a new reception begins
     */
    public record Page(
            String receiver,
            Instant arrivedAt,
            List<StaffMember> witnesses,
            List<Contact> contacts,
            List<Waiting> waiting,
            @Nullable String draft,
            Map<String, String> content,
            Sketch sketch)
            implements Serializable {}

    /**
     * Whom to tell.
     *
     * @param name null when the Centre has nobody in that place
     */
    public record Contact(ToldWho who, @Nullable String name) implements Serializable {}

    /** A draft of the shift: whose and when, and nothing of what is in it. */
    public record Waiting(String ref, String owner, boolean mine, Instant savedAt) implements Serializable {}

    /** What is known so far; enough to say which clocks would run. */
    public record Known(
            @NotNull Desk desk, @Nullable AgeBand age, Set<CriticalFlag> flags, @Nullable Integer hoursSince) {
        RiskScreen screen() {
            return RiskScreen.ofFlags(flags);
        }

        boolean childPath() {
            return age != null && age.childPath();
        }
    }

    /**
     * How it would stand if she were received now.
     *
     * @param savedAt null while nothing was put aside
     */
    public record Sketch(TriageScore score, boolean childPath, List<ClockLine> clocks, @Nullable Instant savedAt)
            implements Serializable {}

    /** Opens the desk, or a draft of the shift, which is the reader's from her first save on: opening writes nothing that a colleague's save could meet. */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.open-form")
    public Page open(Desk desk, @Nullable String draftRef) {
        Draft draft = draftRef == null ? null : drafts.get(draftRef);
        if (draft != null) {
            trail.about("draft", draft.ref());
        }
        Instant arrived = draft == null ? clock.instant() : draft.startedAt();
        Known nothingYet = new Known(desk, null, Set.of(), null);
        return new Page(
                user.displayName(),
                arrived,
                colleagues(),
                contacts(),
                waiting(desk, draftRef),
                draft == null ? null : draft.ref(),
                draft == null ? Map.of() : drafts.open(draft),
                sketch(nothingYet, arrived, draft == null ? null : draft.savedAt()));
    }

    /** Puts aside what is typed so far, and says how it stands. */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.save-draft")
    public Kept keep(@Nullable String ref, Instant arrivedAt, Known known, Map<String, String> content) {
        Draft draft = ref == null ? new Draft(Refs.random(), known.desk(), user.unitId(), arrivedAt) : drafts.get(ref);
        Instant now = clock.instant();
        draft.write(drafts.seal(draft.ref(), content), user.id(), now);
        if (ref == null) {
            drafts.add(draft);
        }
        trail.about("draft", draft.ref());
        return new Kept(draft.ref(), sketch(known, arrivedAt, now));
    }

    public record Kept(String draft, Sketch sketch) implements Serializable {}

    /** Throws a draft away: the client left, or was received elsewhere. */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.discard-draft")
    public void discard(String ref) {
        trail.about("draft", ref);
        drafts.remove(ref);
    }

    /** How it stands by what a draft says, before anything is changed. */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.preview-deadlines")
    public Sketch sketch(Instant arrivedAt, Known known, @Nullable Instant savedAt) {
        return sketch(known, arrivedAt, savedAt);
    }

    private Sketch sketch(Known known, Instant arrivedAt, @Nullable Instant savedAt) {
        List<ReceptionClock> started =
                ReceptionClock.startedBy(known.desk() == Desk.EMERGENCY, known.childPath(), known.screen());
        return new Sketch(
                known.screen().score(),
                known.childPath(),
                clocks.preview(started, known.age(), arrivedAt, known.hoursSince()),
                savedAt);
    }

    private List<StaffMember> colleagues() {
        return staff.inUnit(user.unitId()).stream()
                .filter(member -> !member.id().equals(user.id()))
                .toList();
    }

    private List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        contacts.add(new Contact(ToldWho.DIRECTOR, firstWith(Role.DIRECTOR, null)));
        contacts.add(new Contact(ToldWho.SUPERVISOR, firstWith(Role.SUPERVISOR, user.unitId())));
        contacts.add(new Contact(ToldWho.NURSE, firstWith(Role.HEALTH_OFFICER, null)));
        return contacts;
    }

    private @Nullable String firstWith(Role role, @Nullable Long unit) {
        return staff.withRole(role, unit).stream()
                .findFirst()
                .map(StaffMember::name)
                .orElse(null);
    }

    private List<Waiting> waiting(Desk desk, @Nullable String opened) {
        List<Draft> rows = drafts.waiting(desk).stream()
                .filter(draft -> !draft.ref().equals(opened))
                .toList();
        Map<StaffId, String> names = staff.names(rows.stream().map(Draft::owner).collect(Collectors.toSet()));
        return rows.stream()
                .map(draft -> new Waiting(
                        draft.ref(),
                        names.getOrDefault(draft.owner(), ""),
                        draft.owner().equals(user.id()),
                        draft.savedAt()))
                .toList();
    }
}
