package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Validates drafts of referrals and resolves the partner and subject they name. */
@ApplicationScoped
class ReferralDraftValidator {
    @Inject
    PartnerQueries partners;

    @Inject
    ReferralSlipData slipData;

    @Inject
    Clock clock;

    /**
     * A draft that can be saved: its type is selected.
     *
     * @param partner null while none is selected
     */
    record SavableDraft(ReferralDraft draft, ReferralSubject subject, @Nullable OrganisationId partner) {}

    /** A draft that can be sent. */
    record SendableDraft(SavableDraft savable, OrganisationId partner, ReferralSlipComposer.Selection selection) {
        ReferralDraft draft() {
            return savable.draft();
        }
    }

    /**
     * Validates a draft for saving.
     *
     * @throws RuleViolationException if no type is selected or the partner does not exist
     */
    SavableDraft validateForSaving(ReferralDraft draft) {
        ReferralSubject subject = ReferralSubject.of(
                RuleViolationException.requireValue(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        String partner = draft.partner();
        return new SavableDraft(
                draft,
                subject,
                partner == null ? null : partners.getValid(partner).id());
    }

    /**
     * Validates a draft for sending.
     *
     * @param readWithClient whether the client has read the slip or had it read out
     * @throws RuleViolationException naming every missing part, or if the partner does not offer the service
     */
    SendableDraft validateForSending(CaseView caseView, ReferralDraft draft, boolean readWithClient) {
        ReferralSlipComposer.Selection selection = slipData.select(caseView);
        Precondition.requireAll(preconditions(draft, selection, readWithClient));
        PartnerOption partner = partners.getValid(
                RuleViolationException.requireValue(draft.partner(), "partner", ReferralRule.PARTNER_MISSING));
        ReferralSubject subject = ReferralSubject.of(
                RuleViolationException.requireValue(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        if (!partner.offers(ServiceType.health(subject.type()))) {
            throw RuleViolationException.at("partner", ReferralRule.SERVICE_NOT_OFFERED);
        }
        return new SendableDraft(new SavableDraft(draft, subject, partner.id()), partner.id(), selection);
    }

    /** Returns the preconditions for sending, in the order of the form. */
    private List<Precondition> preconditions(
            ReferralDraft draft, ReferralSlipComposer.Selection selection, boolean readWithClient) {
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(ReferralRule.TYPE_MISSING, draft.type() != null).at("type"),
                Precondition.of(ReferralRule.PARTNER_MISSING, draft.partner() != null)
                        .at("partner")));
        if (draft.type() != null) {
            ReferralSubject subject = ReferralSubject.of(draft.type(), draft.exposure());
            Instant exposure = subject.exposure();
            preconditions.add(Precondition.of(ReferralRule.EXPOSURE_MISSING, !subject.isExposureMissing())
                    .at("exposure"));
            preconditions.add(Precondition.of(
                            ReferralRule.EXPOSURE_IN_FUTURE, exposure == null || !exposure.isAfter(clock.instant()))
                    .at("exposure"));
        }
        preconditions.add(Precondition.of(ReferralRule.WISH_EMPTY, !draft.wish().isUnspecified())
                .at("wishDays"));
        preconditions.addAll(NoteScreening.preconditions(draft.note(), selection.preferredName()));
        preconditions.add(Precondition.of(ReferralRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        return preconditions;
    }
}
