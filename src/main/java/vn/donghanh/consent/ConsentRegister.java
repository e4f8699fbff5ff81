package vn.donghanh.consent;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.partner.Partners;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** The page of a case's consents. */
@UseCases
public class ConsentRegister {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    ConsentRepository consents;

    @Inject
    Consents book;

    @Inject
    Grounds grounds;

    @Inject
    Disclosures disclosures;

    @Inject
    LapsingConsents lapsing;

    @Inject
    Partners partners;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * @param current one line per scope that the Centre asks for, asked or not
     * @param past what was replaced, taken back or is over, newest first
     * @param renewable her consent to the case lapses soon, or has lapsed: it is asked for first
     * @param shared what partners still see, once the case stands on nothing
     * @param witnesses colleagues before whom it may be said: never the reader herself
     */
    public record Page(
            CaseHeader header,
            Ground ground,
            @Nullable Vital vital,
            List<Line> current,
            List<Line> past,
            List<StaffMember> witnesses,
            LocalDate latestExpiry,
            boolean mayRecord,
            boolean renewable,
            List<Shared> shared,
            boolean mayNameGuardian,
            boolean mayEndCase)
            implements Serializable {}

    /**
     * @param recipient the partner that it is for, by name; null for what the Centre asks by itself, or where the reader is not told
     * @param ref null while she has not been asked; {@code status} too
     */
    public record Line(
            ConsentScope scope,
            @Nullable String recipient,
            @Nullable String ref,
            @Nullable ConsentStatus status,
            @Nullable ConsentForm form,
            @Nullable String witness,
            @Nullable String guardian,
            @Nullable String named,
            @Nullable String textVersion,
            @Nullable Instant askedAt,
            @Nullable LocalDate expiresOn,
            @Nullable Instant endedAt,
            boolean mayWithdraw)
            implements Serializable {}

    /** @param partner null where the reader is not told */
    public record Shared(String code, @Nullable String partner) implements Serializable {}

    /** What was begun without consent. */
    public record Vital(
            Instant invokedAt,
            String invokedBy,
            @Nullable String reason,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy,
            Instant expiresAt,
            boolean over,
            @Nullable Instant clientToldAt,
            boolean mayConfirm,
            boolean mayTell)
            implements Serializable {}

    @Requires({Permission.CASE_READ, Permission.CONSENT_WITHDRAW})
    @AuditAction("consent.view")
    public Page page(String number) {
        CaseView file = files.see(number);
        List<Consent> rows = consents.of(file.id());
        VitalInterest vital = consents.vitalInterest(file.id()).orElse(null);
        Map<StaffId, String> names = staff.names(involved(rows, vital));
        boolean open = file.status().isOpen();
        boolean mayRecord = open && user.may(Permission.CONSENT_RECORD);
        Ground ground = grounds.of(file.id());
        StillShown still = disclosures.still(file.id());
        return new Page(
                frames.frame(file),
                ground,
                vital == null ? null : vital(file, vital, names),
                current(file, rows, names, still),
                past(file, rows, names),
                mayRecord ? book.witnesses() : List.of(),
                book.latestExpiry(),
                mayRecord,
                mayRecord && isRenewable(file, ground),
                ground.stands() ? List.of() : shared(still),
                file.ageBand().childPath(),
                ground.kind() != Ground.Kind.CONSENT && files.may(file, CaseStep.WITHDRAW));
    }

    private boolean isRenewable(CaseView file, Ground ground) {
        Instant until = ground.until();
        return file.status().needsGround()
                && (!ground.stands()
                        || (ground.kind() == Ground.Kind.CONSENT
                                && until != null
                                && !VietNam.day(until).isAfter(lapsing.noticeUntil())));
    }

    private List<Shared> shared(StillShown still) {
        return still.all().stream()
                .map(one -> new Shared(one.code().value(), seesPartners() ? partners.name(one.addressee()) : null))
                .toList();
    }

    private List<Line> current(CaseView file, List<Consent> rows, Map<StaffId, String> names, StillShown still) {
        List<Line> lines = new ArrayList<>();
        for (ConsentScope scope : ConsentScope.askable()) {
            lines.add(newest(rows).stream()
                    .filter(row -> row.scope() == scope)
                    .findFirst()
                    .map(row -> line(file, row, names, isWithdrawable(file, row, still)))
                    .orElse(new Line(scope, null, null, null, null, null, null, null, null, null, null, null, false)));
        }
        newest(rows).stream()
                .filter(row -> row.recipient() != null)
                .map(row -> line(file, row, names, isWithdrawable(file, row, still)))
                .forEach(lines::add);
        return lines;
    }

    /** The last asking of each scope, and for partners of each scope and partner. */
    private static List<Consent> newest(List<Consent> rows) {
        Set<List<Object>> seen = new HashSet<>();
        return rows.stream()
                .filter(row -> seen.add(Arrays.asList(row.scope(), row.recipient())))
                .toList();
    }

    /** Everything but the newest asking of each scope. */
    private List<Line> past(CaseView file, List<Consent> rows, Map<StaffId, String> names) {
        Set<Consent> current = new HashSet<>(newest(rows));
        return rows.stream()
                .filter(row -> !current.contains(row))
                .map(row -> line(file, row, names, false))
                .toList();
    }

    /** While it stands on an open case; and as long as a partner sees anything on it, whatever became of the case or of its time. */
    private boolean isWithdrawable(CaseView file, Consent row, StillShown still) {
        boolean stands = file.status().isOpen() && row.isInForceOn(VietNam.day(clock.instant()));
        return user.may(Permission.CONSENT_RECORD)
                && row.status() == ConsentStatus.GRANTED
                && (stands || still.anyOn(row));
    }

    private Line line(CaseView file, Consent row, Map<StaffId, String> names, boolean mayWithdraw) {
        LocalDate today = VietNam.day(clock.instant());
        boolean seesNames = user.may(Permission.ALIAS_SEE);
        return new Line(
                row.scope(),
                row.recipient() == null || !seesPartners() ? null : partners.name(row.recipient()),
                row.ref(),
                row.standingOn(today),
                row.form(),
                row.witness() == null ? null : names.get(row.witness()),
                seesNames
                        ? vault.openOrNull(Purpose.IDENTITY, Consents.guardianCell(file, row), row.guardianSealed())
                        : null,
                seesNames ? vault.openOrNull(Purpose.IDENTITY, Consents.namedCell(file, row), row.namedSealed()) : null,
                row.textVersion(),
                row.validFrom() == null ? row.askedAt() : row.validFrom(),
                row.expiresOn(),
                row.endedAt(),
                mayWithdraw);
    }

    /** To others the partner's name would tell what for. */
    private boolean seesPartners() {
        return user.may(Permission.CONSENT_RECORD) || user.may(Permission.CONSENT_WITHDRAW);
    }

    private Vital vital(CaseView file, VitalInterest ground, Map<StaffId, String> names) {
        Instant now = clock.instant();
        StaffId confirmer = ground.confirmedBy();
        return new Vital(
                ground.invokedAt(),
                names.getOrDefault(ground.invokedBy(), ""),
                user.may(Permission.ALIAS_SEE)
                        ? vault.openOrNull(
                                Purpose.NOTES, Consents.reasonCell(file, ground.ref()), ground.reasonSealed())
                        : null,
                ground.confirmedAt(),
                confirmer == null ? null : names.get(confirmer),
                ground.expiresAt(),
                !ground.standsAt(now),
                ground.clientToldAt(),
                user.may(Permission.VITAL_INTEREST_CONFIRM) && ground.mayBeConfirmedBy(user.id(), now),
                user.may(Permission.CONSENT_RECORD) && ground.clientToldAt() == null);
    }

    private static Set<StaffId> involved(List<Consent> rows, @Nullable VitalInterest vital) {
        Set<StaffId> ids = new HashSet<>();
        rows.stream().map(Consent::witness).filter(Objects::nonNull).forEach(ids::add);
        if (vital != null) {
            Stream.of(vital.invokedBy(), vital.confirmedBy())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return ids;
    }
}
