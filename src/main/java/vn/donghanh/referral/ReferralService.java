package vn.donghanh.referral;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.NeedKindKeyRepository;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.ExaminationTaskRecorder;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Commands of the worker until the partner has the referral: drafting and sending. */
@UseCases
public class ReferralService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    ConsentService consents;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    ExaminationTaskRecorder examinations;

    @Inject
    PartnerQueries partners;

    @Inject
    AliasQueries aliases;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    NeedKindKeyRepository kindKeys;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Saves a draft. Once it names a partner, it waits for the client's consent.
     *
     * @param code of the draft; null for a new one
     * @return the code under which the referral will be sent
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.save-draft")
    public String saveDraft(String number, @Nullable String code, @Valid ReferralDraft draft) {
        CaseView caseView = findOpenCase(number);
        draft.requireType();
        String partner = draft.partner();
        OrganisationId partnerId = partner == null ? null : partners.getValidId(partner);
        Referral referral = fillDraft(caseView, code, draft, partnerId);
        Optional<ReferralTransition> asking = requestConsent(referral);
        store(referral, code, asking.stream());
        return referral.code().value();
    }

    /**
     * Sends exactly the content of {@link ReferralSlip#preview}, which worker and client have just read. A consent of this moment is recorded with it, or nothing is.
     *
     * @param agreed the client's consent that was not recorded before; null if there is none
     * @param readWithClient whether the client has read the slip or had it read out
     * @throws RuleViolationException if a consent is missing, or a selected identity field may not be disclosed
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.send")
    public String send(
            String number,
            @Nullable String code,
            @Valid ReferralDraft draft,
            @Valid @Nullable RecordConsentCommand agreed,
            boolean readWithClient) {
        CaseView caseView = findOpenCase(number);
        ReferralSlip.Selection selection =
                new ReferralSlip.Selection(aliases.open(caseView.person()).orElse(null), caseView.ageBand());
        draft.requireSendable(selection, agreed, readWithClient, clock.instant());
        OrganisationId partner = partners.getValidId(draft.requirePartner());
        draft.requireOffered(service -> partners.offers(partner, service));
        if (agreed != null) {
            consents.record(number, agreed);
        }

        Instant now = clock.instant();
        ResponseDeadlines due = ResponseDeadlines.of(draft.priority(), deadline -> deadlines.due(deadline, now));
        Instant hardLimit = draft.subject().hardLimitAt(deadlines::due);
        String kindKey =
                kindKeys.key(caseView.id(), caseView.person(), draft.subject().needKind());
        Referral referral = fillDraft(caseView, code, draft, partner);
        Optional<ReferralTransition> asking = requestConsent(referral);
        ReferralTransition sending = referral.send(stamp(), due, hardLimit);
        referral.assignKindKey(kindKey);
        store(referral, code, Stream.concat(asking.stream(), Stream.of(sending)));
        caseFiles.markUpdated(caseView);
        disclose(caseView, referral, new ReferralSlip(draft, selection, due.reply()));
        openTasks(referral);
        return referral.code().value();
    }

    private void disclose(CaseView caseView, Referral referral, ReferralSlip slip) {
        Map<SlipField, String> values = new EnumMap<>(SlipField.class);
        for (SlipField field : slip.draft().fields()) {
            IdentityField identity = field.identity();
            if (identity != null) {
                values.put(field, openIdentity(caseView, identity, referral.code()));
            }
        }
        disclosures.send(
                caseView, slip.toDisclosure(referral.code(), Objects.requireNonNull(referral.partner()), values));
    }

    /** @throws RuleViolationException if no value is recorded, or the user may not open it */
    private String openIdentity(CaseView caseView, IdentityField field, DisclosureCode code) {
        if (!user.may(Permission.IDENTITY_OPEN)) {
            throw RuleViolationException.at("fields", ReferralRule.IDENTITY_NOT_YOURS);
        }
        return disclosures
                .openIdentity(caseView, field, "Chuyển gửi " + code.value())
                .orElseThrow(() -> RuleViolationException.at("fields", ReferralRule.IDENTITY_NOT_ON_RECORD));
    }

    private void openTasks(Referral referral) {
        String code = referral.code().value();
        Instant limit = referral.hardLimitAt();
        if (limit != null) {
            taskOpener.openForManager(referral.caseId(), TaskKind.REFERRAL_DEADLINE, code, limit);
        }
        examinations.recordReferral(
                referral.caseId(),
                code,
                referral.priority() == ReferralPriority.EMERGENCY,
                referral.due().reply());
    }

    private CaseView findOpenCase(String number) {
        return caseFiles.get(number, CaseSection.HEALTH).requireOpen(ReferralRule.CASE_ENDED);
    }

    /** Creates or updates the draft. A new one is not stored yet. */
    private Referral fillDraft(
            CaseView caseView, @Nullable String code, ReferralDraft draft, @Nullable OrganisationId partner) {
        Referral referral = code == null
                ? new Referral(RandomReference.random(), DisclosureCode.random(), caseView, user.id(), clock.instant())
                : referrals.get(caseView.id(), code);
        if (!cipher.mayDecrypt(referral)) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        referral.updateDraft(
                partner,
                draft.priority(),
                cipher.encryptSubject(caseView.person(), referral.ref(), draft.subject()),
                cipher.encryptDraft(caseView.person(), referral.ref(), draft));
        return referral;
    }

    /** Once a draft names a partner, it waits for the client's consent. */
    private Optional<ReferralTransition> requestConsent(Referral referral) {
        return referral.partner() != null && referral.status() == ReferralStatus.DRAFT
                ? Optional.of(referral.requestConsent(stamp()))
                : Optional.empty();
    }

    /** Stores it as it is after these transitions, so that a new one is written once, and the transitions. */
    private void store(Referral referral, @Nullable String code, Stream<ReferralTransition> transitions) {
        if (code == null) {
            referrals.add(referral);
        }
        auditContext.about("disclosure", referral.code().value());
        transitions.forEach(transition -> referrals.append(referral, transition));
    }

    private BusinessStamp stamp() {
        return new BusinessStamp(BusinessSource.CENTRE, user.id(), clock.instant());
    }
}
