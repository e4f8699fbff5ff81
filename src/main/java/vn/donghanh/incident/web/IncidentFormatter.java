package vn.donghanh.incident.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.incident.IncidentDeadline;
import vn.donghanh.incident.IncidentDeadlineRow;
import vn.donghanh.incident.IncidentRow;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Formats incidents; in pages as {@code #{incidentFormatter.time(row)}}. */
@Named
@ApplicationScoped
public class IncidentFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    /** Formats when it happened: "27/11/2026 02:10", "khoảng 27/11/2026 02:10", "27/11/2026", "không rõ lúc nào". */
    public String time(IncidentRow row) {
        Instant at = row.time().at();
        if (at == null) {
            return texts.get("incident.time.UNKNOWN");
        }
        return switch (row.time().precision()) {
            case EXACT -> formats.dateTime(at);
            case ABOUT -> texts.of("incident.time.ABOUT", formats.dateTime(at));
            case DAY -> formats.dateOf(at);
            case UNKNOWN -> texts.get("incident.time.UNKNOWN");
        };
    }

    public String types(IncidentRow row) {
        return list(row.types());
    }

    public String list(Collection<? extends Enum<?>> values) {
        return values.stream().map(texts::of).collect(Collectors.joining(", "));
    }

    public String text(@Nullable Enum<?> value) {
        return value == null ? "" : texts.of(value);
    }

    public String yes(@Nullable Boolean answer) {
        return answer == null ? "" : texts.get(answer ? "incident_form.yes" : "incident_form.no");
    }

    /** Formats how a deadline ended: "Đã làm, hôm nay 12:08, Phan Thị Mỹ Linh". */
    public String ended(IncidentDeadlineRow line) {
        String when = formats.when(line.endedAt());
        return line.endedBy() == null
                ? texts.of("incident_view.ended", line.ending(), when)
                : texts.of("incident_view.ended.by", line.ending(), when, line.endedBy());
    }

    /** Returns what the button says that records how a deadline ended; where nothing is chosen, it names the outcome. */
    public String settleButton(IncidentDeadlineRow line) {
        if (line.deadline() == IncidentDeadline.SUPERVISOR_READING) {
            return texts.get("incident_view.button.settle.read");
        }
        return texts.get(
                line.deadline().onlyEnding().isPresent()
                        ? "incident_view.button.settle.done"
                        : "incident_view.button.settle");
    }
}
