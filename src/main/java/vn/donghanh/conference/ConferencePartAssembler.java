package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Assembles the part of the minutes that an outside body is given, for the preview and for the handing over alike. */
@ApplicationScoped
class ConferencePartAssembler {
    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceCipher cipher;

    /** @throws NotFoundException when the guest was not present: the body has no part then */
    ConferencePart part(
            CaseView caseView, CaseConference conference, ConferenceMinutes minutes, ConferenceGuest guest) {
        if (!guest.isPresent()) {
            throw new NotFoundException();
        }
        OrganisationId body = guest.body();
        List<ConferencePart.Decided> decisions = conferences.findDecisions(List.of(conference.ref())).stream()
                .filter(decision -> body.equals(decision.body()))
                .map(decision -> new ConferencePart.Decided(cipher.openDecision(caseView, decision), decision.dueOn()))
                .toList();
        return ConferencePart.compose(
                CentreTime.day(conference.startsAt()),
                cipher.openMinutes(caseView, minutes).partFor(body).orElse(null),
                decisions);
    }
}
