package vn.donghanh.supportreferral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSlip;
import vn.donghanh.partnerbusiness.BusinessSlip.EntryText;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.security.Role;

/** What a partner sees of a referral for support, and which kinds of partner there are. */
final class SupportSlip {
    private SupportSlip() {}

    /** Returns the kinds of partner that are referred to in this way: those that one role answers. */
    static Set<PartnerBusinessKind> kinds() {
        return PartnerBusinessKind.answeredBy(Set.of(Role.SUPPORT_PARTNER));
    }

    /** Returns the lines that the form begins with. Neighbours of the client are told nothing that was not chosen. */
    static Set<SupportSlipField> preselected(PartnerBusinessKind kind) {
        return kind.scope() == ConsentScope.SHARE_COMMUNE
                ? Set.of()
                : Set.of(SupportSlipField.HELP, SupportSlipField.DAY);
    }

    static PartnerBusiness business(SupportReferral referral) {
        SupportStatus status = referral.status();
        boolean waiting = status == SupportStatus.SENT;
        return new PartnerBusiness(
                referral.kind(),
                referral.code(),
                referral.caseId(),
                referral.isHelpDisclosed() ? referral.helpKey() : "supportreferral.slip.title",
                "supportreferral.slip." + status,
                phase(status),
                referral.statusSince(),
                waiting ? referral.replyDue() : null,
                status.isWithPartner() ? referral.visitOn() : null);
    }

    private static BusinessPhase phase(SupportStatus status) {
        return switch (status) {
            case DRAFTED, SENT -> BusinessPhase.WAITING;
            case ACCEPTED -> BusinessPhase.IN_PROGRESS;
            case DECLINED -> BusinessPhase.DECLINED;
            case CONCLUDED -> BusinessPhase.ENDED;
            case CANCELLED, WITHDRAWN -> BusinessPhase.STOPPED;
        };
    }

    static BusinessDetail detail(
            SupportReferral referral, List<SupportTransition> moves, Optional<SupportTransition> reversible) {
        return new BusinessDetail(
                business(referral),
                referral.status().stepsOpenTo(BusinessSource.PARTNER).stream()
                        .map(SupportSlip::step)
                        .toList(),
                BusinessSlip.history(moves, SupportSlip::text),
                reversible.map(SupportSlip::last).orElse(null));
    }

    private static PartnerStep step(SupportStep step) {
        String label = "supportreferral.partner." + step;
        String done = "supportreferral.partner.done." + step;
        return switch (step) {
            case CONCLUDE -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.day("supportreferral.partner.day"),
                    AskedField.outcome("supportreferral.partner.outcome", SupportReferral.OUTCOMES));
            case DECLINE, CONCLUDE_WITHOUT -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.reason("supportreferral.partner.reason", SupportReferral.REFUSAL_REASONS));
            default -> PartnerStep.of(step.name(), label, done);
        };
    }

    private static EntryText text(SupportTransition move) {
        List<String> arguments = move.isReversal()
                ? List.of("@supportreferral.slip." + move.from(), "@supportreferral.slip." + move.to())
                : List.of();
        return new EntryText(
                (move.isReversal() ? "supportreferral.partner.reversal." : "supportreferral.partner.") + move.step(),
                arguments);
    }

    private static LastPartnerEntry last(SupportTransition move) {
        return new LastPartnerEntry(
                "supportreferral.partner." + move.step(),
                "supportreferral.slip." + move.to(),
                "supportreferral.slip." + move.from(),
                move.at());
    }
}
