package vn.donghanh.auditlog.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditEventQueries;
import vn.donghanh.audit.LogResult;
import vn.donghanh.audit.web.ActionFormatter;
import vn.donghanh.auditlog.AuditLogQueries;
import vn.donghanh.auditlog.LogTopic;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.TextCharacters;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.shared.web.conversion.LocalDateConverter;
import vn.donghanh.staff.Username;

/** Backing bean of the audit log; all filters are part of the URL. */
@Named
@RequestScoped
public class AuditLogPage {
    private static final int ROWS = 25;

    @Inject
    private AuditLogQueries queries;

    @Inject
    private Texts texts;

    @Inject
    private ActionFormatter actions;

    @Inject
    private DisplayFormatter formats;

    @Inject
    @QueryValue("from")
    private @Nullable String from;

    @Inject
    @QueryValue("to")
    private @Nullable String to;

    @Inject
    @QueryValue("actor")
    private @Nullable String actor;

    @Inject
    @QueryValue("topic")
    private @Nullable String topic;

    @Inject
    @QueryValue("result")
    private @Nullable String result;

    @Inject
    @QueryValue("page")
    private @Nullable String position;

    private AuditLogQueries.PageView page;

    @PostConstruct
    void load() {
        page = queries.page(
                new AuditLogQueries.Criteria(
                        day(from),
                        day(to),
                        normalise(actor),
                        parseEnum(LogTopic.values(), topic),
                        parseEnum(LogResult.values(), result)),
                AuditEventQueries.Position.parse(position),
                ROWS);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        String text = normalise(typed);
        return text == null ? null : LocalDateConverter.read(text).orElse(null);
    }

    /** Removes invisible characters; null if nothing is left. */
    private static @Nullable String normalise(@Nullable String typed) {
        String text = typed == null ? "" : TextCharacters.removeInvisible(typed).strip();
        return text.isEmpty() ? null : text;
    }

    /** Returns whether the typed text is no date, so that the list begins as if it were empty. */
    public boolean isFromWrong() {
        return normalise(from) != null && day(from) == null;
    }

    public boolean isToWrong() {
        return normalise(to) != null && day(to) == null;
    }

    /** Returns whether the typed text is no username, so that nothing is found. */
    public boolean isActorWrong() {
        String typed = getActor();
        return typed != null && !Username.isValid(typed);
    }

    /** Returns the typed text if it is no date, else the first day of the list. */
    public String getFrom() {
        return isFromWrong() ? String.valueOf(normalise(from)) : formats.date(page.from());
    }

    public String getTo() {
        return isToWrong() ? String.valueOf(normalise(to)) : formats.date(page.to());
    }

    private static <E extends Enum<E>> @Nullable E parseEnum(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public String action(AuditLogQueries.Row line) {
        return actions.text(line.event().action());
    }

    /** Formats the subject of the event, by kind and number only. */
    public String about(AuditLogQueries.Row line) {
        return line.event().about().entrySet().stream()
                .filter(entry -> entry.getKey().equals("case"))
                .map(entry -> texts.of("log.about.case", entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Formats the roles at the Centre, or the partner organisation. */
    public String roles(AuditLogQueries.Row line) {
        String roles = line.roles().stream().sorted().map(texts::of).collect(Collectors.joining(", "));
        return Stream.of(roles, line.organisation() == null ? "" : line.organisation())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public AuditLogQueries.PageView getPage() {
        return page;
    }

    /** Returns from when to when the shown events are, in words. */
    public String getSpan() {
        List<AuditLogQueries.Row> lines = page.lines();
        return texts.of("log.span", moment(lines.get(lines.size() - 1)), moment(lines.get(0)));
    }

    /** Formats the time of an event. */
    public String moment(AuditLogQueries.Row line) {
        return formats.shortDay(line.event().at()) + " "
                + formats.seconds(line.event().at());
    }

    public LogTopic[] getTopics() {
        return LogTopic.values();
    }

    public LogResult[] getResults() {
        return LogResult.values();
    }

    public @Nullable String getActor() {
        return normalise(actor);
    }

    public @Nullable String getTopic() {
        return topic;
    }

    public @Nullable String getResult() {
        return result;
    }
}
