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

/** Says what is missing or wrong in a draft of a referral, and looks up once what the draft names. */
@ApplicationScoped
class ReferralDraftValidator {
    @Inject
    PartnerQueries partners;

    @Inject
    ReferralSlipData slipData;

    @Inject
    Clock clock;

    /**
     * A draft that may be kept: it says what for.
     *
     * @param partner null while none is chosen
     */
    record SavableDraft(ReferralDraft draft, ReferralSubject subject, @Nullable OrganisationId partner) {}

    /** A draft that may be sent. */
    record SendableDraft(SavableDraft savable, OrganisationId partner, ReferralSlipComposer.Selection selection) {
        ReferralDraft draft() {
            return savable.draft();
        }
    }

    /** @throws RuleViolationException when it does not say what for, or names no partner that there is */
    SavableDraft validateForSaving(ReferralDraft draft) {
        ReferralSubject matter = ReferralSubject.of(
                RuleViolationException.requireValue(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        String partner = draft.partner();
        return new SavableDraft(
                draft, matter, partner == null ? null : partners.getValid(partner).id());
    }

    /**
     * @param readWithClient the client has seen it, or heard it read
     * @throws RuleViolationException naming everything that is missing, or that the partner does not offer it
     */
    SendableDraft validateForSending(CaseView caseView, ReferralDraft draft, boolean readWithClient) {
        ReferralSlipComposer.Selection facts = slipData.select(caseView);
        Precondition.requireAll(preconditions(draft, facts, readWithClient));
        PartnerOption partner = partners.getValid(
                RuleViolationException.requireValue(draft.partner(), "partner", ReferralRule.PARTNER_MISSING));
        ReferralSubject matter = ReferralSubject.of(
                RuleViolationException.requireValue(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        if (!partner.offers(ServiceType.health(matter.type()))) {
            throw RuleViolationException.at("partner", ReferralRule.SERVICE_NOT_OFFERED);
        }
        return new SendableDraft(new SavableDraft(draft, matter, partner.id()), partner.id(), facts);
    }

    /** In the order of the form. */
    private List<Precondition> preconditions(
            ReferralDraft draft, ReferralSlipComposer.Selection facts, boolean readWithClient) {
        List<Precondition> asked = new ArrayList<>(List.of(
                Precondition.of(ReferralRule.TYPE_MISSING, draft.type() != null).at("type"),
                Precondition.of(ReferralRule.PARTNER_MISSING, draft.partner() != null)
                        .at("partner")));
        if (draft.type() != null) {
            ReferralSubject matter = ReferralSubject.of(draft.type(), draft.exposure());
            Instant exposure = matter.exposure();
            asked.add(Precondition.of(ReferralRule.EXPOSURE_MISSING, !matter.isExposureMissing())
                    .at("exposure"));
            asked.add(Precondition.of(
                            ReferralRule.EXPOSURE_IN_FUTURE, exposure == null || !exposure.isAfter(clock.instant()))
                    .at("exposure"));
        }
        asked.add(Precondition.of(ReferralRule.WISH_EMPTY, !draft.wish().isUnspecified())
                .at("wishDays"));
        asked.addAll(NoteScreening.preconditions(draft.note(), facts.preferredName()));
        asked.add(Precondition.of(ReferralRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        return asked;
    }
}
