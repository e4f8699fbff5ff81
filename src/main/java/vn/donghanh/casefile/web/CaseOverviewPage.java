package vn.donghanh.casefile.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the case overview: status, open tasks and timeline. */
@Named
@ViewScoped
public class CaseOverviewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseOverviewQueries overview;

    @Inject
    private CaseManagementService management;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("all")
    private String all;

    private CaseOverviewQueries.PageView page;

    @PostConstruct
    void load() {
        page = overview.page(number, isAll());
    }

    public String resume() {
        management.resume(number, page.header().version());
        messages.info("casefile_overview.message.resumed");
        return address();
    }

    public String giveUp() {
        management.giveUp(number, page.header().version());
        messages.info("casefile_overview.message.givenUp");
        return address();
    }

    private String address() {
        Faces.redirect("casefile/overview/%s", number);
        return null;
    }

    public CaseOverviewQueries.PageView getPage() {
        return page;
    }

    public boolean isAll() {
        return "true".equals(all);
    }

    /** Formats a timeline entry; an argument that begins with @ is itself a message key. */
    public String text(TimelineEntry entry) {
        Object[] arguments = entry.arguments().stream()
                .map(argument -> argument.startsWith("@") ? texts.get(argument.substring(1)) : argument)
                .toArray();
        String text = texts.of(entry.key(), arguments);
        return entry.earlierSteps() == 0 ? text : texts.of("timeline.folded", text, entry.earlierSteps());
    }

    public String text(OngoingNoticeProvider.Notice notice) {
        return texts.of(notice.key(), notice.arguments().toArray());
    }

    public LocalDate day(Instant at) {
        return CentreTime.day(at);
    }

    public LocalDate getToday() {
        return CentreTime.today(clock);
    }
}
