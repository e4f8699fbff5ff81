package vn.donghanh.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.person.profile.ProfileRepository;

/** Contributes to the timeline of a case when the client's profile was recorded or changed; never which questions, and no answer. */
@ApplicationScoped
class ProfileTimelineContributor implements TimelineContributor {
    @Inject
    ProfileRepository profiles;

    @Override
    public List<String> records() {
        return List.of("PersonProfile x where x.personRef = c.personRef");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return profiles.findVersions(caseView.person(), limit).stream()
                .map(version -> new TimelineEntry(
                        version.at(),
                        TimelineEntry.Group.CASE,
                        version.isFirst() ? "user" : "edit",
                        version.isFirst() ? "timeline.profile.recorded" : "timeline.profile.changed",
                        List.of(),
                        version.by().value(),
                        false))
                .toList();
    }
}
