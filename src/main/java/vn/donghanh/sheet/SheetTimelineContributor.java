package vn.donghanh.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Adds to the case timeline that the client received the sheet, without its lines. */
@ApplicationScoped
class SheetTimelineContributor implements TimelineContributor {
    @Inject
    SheetRepository sheets;

    @Override
    public List<String> records() {
        return List.of("InfoSheet x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return sheets.findNewest(caseView.id(), limit).stream()
                .map(sheet -> new TimelineEntry(
                        sheet.givenAt(),
                        TimelineEntry.Group.CASE,
                        sheet.way() == SheetWay.PRINTED ? "print" : "message",
                        "sheet.timeline." + sheet.way(),
                        List.of(),
                        sheet.staff().value(),
                        false))
                .toList();
    }
}
