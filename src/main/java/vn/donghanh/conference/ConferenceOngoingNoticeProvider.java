package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;

/** Provides the notice of the next conference. */
@ApplicationScoped
class ConferenceOngoingNoticeProvider implements OngoingNoticeProvider {
    @Inject
    ConferenceRepository conferences;

    @Override
    public List<String> records() {
        return List.of(
                "CaseConference x where x.caseId = c.id and x.status = vn.donghanh.conference.ConferenceStatus.PLANNED");
    }

    @Override
    public Optional<Notice> findNotice(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? conferences.findPlanned(caseView.id()).stream()
                        .findFirst()
                        .map(conference -> new Notice(
                                "conference.standing", List.of(conference.startsAt()), "/conference/list/", false))
                : Optional.empty();
    }
}
