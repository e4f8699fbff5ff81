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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.person.profile.FormOfAddressQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Queries for the consent page of a case. */
@UseCases(reads = true)
public class ConsentQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentPolicy consentPolicy;

    @Inject
    LegalGroundQueries grounds;

    @Inject
    DisclosureService disclosures;

    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    FormOfAddressQueries addresses;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    ConsentCipher cipher;

    @Inject
    Clock clock;

    /**
     * @param current one row per scope that the Centre asks about, requested or not, one per partner, and each other one in force
     * @param agreed the consents in force, which a no withdraws or does not renew
     * @param runOut the consents that have ended by their date and on which partners still see something, which a no ends
     * @param past superseded, withdrawn and expired consents, newest first
     * @param renewable whether the consent to the case expires soon or has expired, so that it is requested first
     * @param lapsing the consents about which the client is to be asked again soon
     * @param renewed the names of the partners that have something in hand on a lapsing consent; empty for readers who may not see them
     * @param shared the disclosures that partners still see although the case has no legal ground
     * @param address the word by which the questions address the client
     * @param witnesses possible witnesses of an oral consent; never the reader
     */
    public record PageView(
            CaseHeader header,
            LegalGround ground,
            @Nullable VitalInterestRow vital,
            List<Row> current,
            List<AgreedScope> agreed,
            List<RunOutScope> runOut,
            List<Row> past,
            FormOfAddress address,
            List<StaffMember> witnesses,
            LocalDate latestExpiry,
            boolean mayRecord,
            boolean renewable,
            List<LapsingConsentQueries.LapsingConsent> lapsing,
            Map<OrganisationId, String> renewed,
            List<SharedScope> shared,
            boolean mayEndCase)
            implements Serializable {}

    /**
     * @param recipient the partner's name; null for a scope that the Centre asks about itself, or if the reader may not see it
     * @param ref null while the consent has not been requested, like {@code status}
     * @param answeredOn the day on which the client answered; null if it is that of recording
     */
    public record Row(
            ConsentScope scope,
            @Nullable String recipient,
            @Nullable String ref,
            @Nullable ConsentStatus status,
            @Nullable ConsentMethod form,
            @Nullable String witness,
            @Nullable String guardian,
            @Nullable String named,
            @Nullable String textVersion,
            @Nullable Instant askedAt,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate expiresOn,
            @Nullable Instant endedAt,
            boolean mayWithdraw)
            implements Serializable {}

    /**
     * A consent in force, on which a no to the same scope bears.
     *
     * @param recipient null for a scope that the Centre asks about itself
     * @param named the person whom it concerns; null for a scope without one, or if the reader may not see the name
     * @param runsOut whether it may run to its last day instead of being withdrawn
     */
    public record AgreedScope(
            ConsentScope scope,
            @Nullable OrganisationId recipient,
            @Nullable String named,
            LocalDate until,
            boolean runsOut)
            implements Serializable {
        public boolean isConcernedBy(
                @Nullable ConsentScope answered, @Nullable OrganisationId partner, @Nullable String person) {
            return scope == answered
                    && Objects.equals(recipient, partner)
                    && ConsentPolicy.isAbout(person, scope, named);
        }
    }

    /**
     * A consent that has ended by its date and on which partners still see something.
     *
     * @param recipient null for the consent to the case, on which everything is based that partners see
     */
    public record RunOutScope(ConsentScope scope, @Nullable OrganisationId recipient, LocalDate until)
            implements Serializable {
        public boolean isConcernedBy(@Nullable ConsentScope answered, @Nullable OrganisationId partner) {
            return scope == answered && Objects.equals(recipient, partner);
        }
    }

    /** @param partner null if the reader may not see the partner's name */
    public record SharedScope(String code, @Nullable String partner) implements Serializable {}

    /** A vital interest that was invoked instead of a consent. */
    public record VitalInterestRow(
            Instant invokedAt,
            String invokedBy,
            @Nullable String reason,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy,
            Instant expiresAt,
            boolean over,
            @Nullable Instant clientInformedAt,
            boolean mayConfirm,
            boolean mayRecordInformed)
            implements Serializable {}

    @Requires({Permission.CASE_READ, Permission.CONSENT_WITHDRAW})
    @AuditAction("consent.view")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        List<Consent> rows = consents.findByCase(caseView.id());
        VitalInterest vital = consents.findVitalInterest(caseView.id()).orElse(null);
        Map<StaffId, String> names = staff.names(involved(rows, vital));
        boolean open = caseView.isOpen();
        boolean mayRecord = open && user.may(Permission.CONSENT_RECORD);
        LegalGround ground = grounds.getGround(caseView.id());
        ActiveDisclosureView active = disclosures.findActive(caseView.id());
        List<LapsingConsentQueries.LapsingConsent> lapses = open ? lapsing.findByCase(caseView.id()) : List.of();
        return new PageView(
                caseHeaders.header(caseView),
                ground,
                vital == null ? null : vital(caseView, vital, names),
                current(caseView, rows, names, active),
                mayRecord ? agreed(caseView, rows) : List.of(),
                mayRecord ? runOut(rows, active) : List.of(),
                past(caseView, rows, names),
                addresses.get(caseView.person(), caseView.ageBand().isMinor()),
                mayRecord ? consentPolicy.witnesses() : List.of(),
                consentPolicy.latestExpiry(),
                mayRecord,
                mayRecord && isRenewable(caseView, ground),
                lapses,
                lapsing.partnerNames(lapses),
                ground.isValid() ? List.of() : shared(active),
                ground.kind() != LegalGround.GroundKind.CONSENT
                        && caseFiles.mayTransition(caseView, CaseStep.WITHDRAW));
    }

    private boolean isRenewable(CaseView caseView, LegalGround ground) {
        Instant until = ground.until();
        return caseView.status().needsGround()
                && (!ground.isValid()
                        || (ground.kind() == LegalGround.GroundKind.CONSENT
                                && until != null
                                && !CentreTime.day(until).isAfter(lapsing.noticeUntil())));
    }

    private List<SharedScope> shared(ActiveDisclosureView active) {
        return active.disclosures().stream()
                .map(selectedRow -> new SharedScope(
                        selectedRow.code().value(), seesPartners() ? partners.name(selectedRow.addressee()) : null))
                .toList();
    }

    private List<Row> current(
            CaseView caseView, List<Consent> rows, Map<StaffId, String> names, ActiveDisclosureView active) {
        List<Row> lines = new ArrayList<>();
        List<Consent> newest = newest(caseView, rows);
        for (ConsentScope scope : ConsentScope.askable()) {
            List<Row> answered = newest.stream()
                    .filter(row -> row.scope() == scope)
                    .map(row -> line(caseView, row, names, isWithdrawable(caseView, row, active)))
                    .toList();
            lines.addAll(
                    answered.isEmpty()
                            ? List.of(new Row(
                                    scope, null, null, null, null, null, null, null, null, null, null, null, null,
                                    false))
                            : answered);
        }
        newest.stream()
                .filter(row -> row.recipient() != null)
                .map(row -> line(caseView, row, names, isWithdrawable(caseView, row, active)))
                .forEach(lines::add);
        return lines;
    }

    private List<AgreedScope> agreed(CaseView caseView, List<Consent> rows) {
        LocalDate today = CentreTime.today(clock);
        boolean seesNames = user.may(Permission.ALIAS_SEE);
        return rows.stream().collect(Collectors.groupingBy(Consent::scope)).values().stream()
                .flatMap(ofScope -> Consent.agreed(ofScope, today).stream())
                .map(consent -> new AgreedScope(
                        consent.scope(),
                        consent.recipient(),
                        seesNames ? cipher.openNamed(caseView.person(), consent) : null,
                        Objects.requireNonNull(consent.expiresOn()),
                        consent.scope().runsOut()))
                .toList();
    }

    private List<RunOutScope> runOut(List<Consent> rows, ActiveDisclosureView active) {
        LocalDate today = CentreTime.today(clock);
        return rows.stream()
                .filter(row -> row.statusOn(today) == ConsentStatus.EXPIRED && active.hasAnyBasedOn(row))
                .map(row -> new RunOutScope(row.scope(), row.recipient(), Objects.requireNonNull(row.expiresOn())))
                .toList();
    }

    /**
     * Returns the latest consent of each scope, and of each scope and partner, and each one in force beside it. A no to renewing gives way to the consent that was
     * withdrawn after it.
     */
    private List<Consent> newest(CaseView caseView, List<Consent> rows) {
        LocalDate today = CentreTime.today(clock);
        Set<List<Object>> seen = new HashSet<>();
        Set<Consent> latest = new HashSet<>();
        for (Consent row : rows) {
            if (seen.add(Arrays.asList(row.scope(), row.recipient()))) {
                latest.add(findWithdrawnAfter(caseView, row, rows).orElse(row));
            }
        }
        return rows.stream()
                .filter(row -> latest.contains(row) || row.isInForceOn(today))
                .toList();
    }

    private Optional<Consent> findWithdrawnAfter(CaseView caseView, Consent notRenewed, List<Consent> rows) {
        return rows.stream()
                .filter(row -> row.isWithdrawnAfter(notRenewed)
                        && ConsentPolicy.isAbout(
                                cipher.openNamed(caseView.person(), notRenewed),
                                row.scope(),
                                cipher.openNamed(caseView.person(), row)))
                .findFirst();
    }

    /** Returns the rows of all others. */
    private List<Row> past(CaseView caseView, List<Consent> rows, Map<StaffId, String> names) {
        Set<Consent> current = new HashSet<>(newest(caseView, rows));
        return rows.stream()
                .filter(row -> !current.contains(row))
                .map(row -> line(caseView, row, names, false))
                .toList();
    }

    /**
     * Returns whether a consent may be withdrawn: while it is in force on an open case, and as long as a partner sees a
     * disclosure based on it, even after the case has closed or the consent has expired.
     */
    private boolean isWithdrawable(CaseView caseView, Consent row, ActiveDisclosureView active) {
        boolean inForce = caseView.isOpen() && row.isInForceOn(CentreTime.today(clock));
        return user.may(Permission.CONSENT_RECORD)
                && row.status() == ConsentStatus.GRANTED
                && (inForce || active.hasAnyBasedOn(row));
    }

    private Row line(CaseView caseView, Consent row, Map<StaffId, String> names, boolean mayWithdraw) {
        LocalDate today = CentreTime.today(clock);
        boolean seesNames = user.may(Permission.ALIAS_SEE);
        return new Row(
                row.scope(),
                row.recipient() == null || !seesPartners() ? null : partners.name(row.recipient()),
                row.ref(),
                row.statusOn(today),
                row.form(),
                row.witness() == null ? null : names.get(row.witness()),
                seesNames ? cipher.openGuardian(caseView.person(), row) : null,
                seesNames ? cipher.openNamed(caseView.person(), row) : null,
                row.textVersion(),
                row.validFrom() == null ? row.askedAt() : row.validFrom(),
                row.answeredBefore().orElse(null),
                row.expiresOn(),
                row.endedAt(),
                mayWithdraw);
    }

    /** Returns whether the reader may see partners' names. To other readers the name would reveal the kind of service. */
    private boolean seesPartners() {
        return user.may(Permission.CONSENT_RECORD) || user.may(Permission.CONSENT_WITHDRAW);
    }

    private VitalInterestRow vital(CaseView caseView, VitalInterest ground, Map<StaffId, String> names) {
        Instant now = clock.instant();
        StaffId confirmer = ground.confirmedBy();
        return new VitalInterestRow(
                ground.invokedAt(),
                names.getOrDefault(ground.invokedBy(), ""),
                user.may(Permission.ALIAS_SEE) ? cipher.openReason(caseView.person(), ground) : null,
                ground.confirmedAt(),
                confirmer == null ? null : names.get(confirmer),
                ground.expiresAt(),
                !ground.isValidAt(now),
                ground.clientInformedAt(),
                user.may(Permission.VITAL_INTEREST_CONFIRM) && ground.mayBeConfirmedBy(user.id(), now),
                user.may(Permission.CONSENT_RECORD) && ground.clientInformedAt() == null);
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
