package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Adds to the case timeline that forms were printed and that signed copies were filed, each once a day, without saying which. */
@ApplicationScoped
class FormTimelineContributor implements TimelineContributor {
    /** Prints of one day share a line, so more of them are read than lines are shown. */
    private static final int PRINTS_OF_A_LINE = 5;

    @Inject
    PrintedFormRepository forms;

    @Inject
    CurrentUser user;

    @Override
    public List<String> records() {
        return List.of("FormPrint x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        forms.findNewest(caseView.id(), limit * PRINTS_OF_A_LINE).stream()
                .filter(form -> form.kind().isVisibleTo(user))
                .forEach(form -> {
                    add(entries, seen, "document_forms.timeline.printed", form.printedAt(), form.printedBy());
                    if (form.status() == FormStatus.FILED) {
                        add(entries, seen, "document_forms.timeline.filed", form.statusSince(), form.statusBy());
                    }
                });
        return entries.stream()
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .limit(limit)
                .toList();
    }

    private static void add(List<TimelineEntry> entries, Set<String> seen, String key, Instant at, StaffId by) {
        if (seen.add(key + CentreTime.day(at))) {
            entries.add(new TimelineEntry(at, TimelineEntry.Group.CASE, "print", key, List.of(), by.value(), false));
        }
    }
}
