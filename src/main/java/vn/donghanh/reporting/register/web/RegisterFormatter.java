package vn.donghanh.reporting.register.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reporting.register.CommunityModelFacts;
import vn.donghanh.reporting.register.CommunityTrainingFacts;
import vn.donghanh.reporting.register.RegisterEntryFacts;
import vn.donghanh.reporting.register.RegisterEntryKind;
import vn.donghanh.reporting.register.RegisterEntryView.RecordedBy;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Formats what the registers hold: places, days, people and money. */
@Named
@ApplicationScoped
public class RegisterFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    @Inject
    DisplayPreferences preferences;

    public String label(CodeListItemView item) {
        return item.label(preferences.locale());
    }

    /** Returns the names of the communes, or that it is the whole area. */
    public String places(List<String> names) {
        return names.isEmpty() ? texts.get("reportTables.B09.cell.WHOLE_AREA") : String.join(", ", names);
    }

    /** Returns the year in which a model began, and the day on which it ended. */
    public String span(CommunityModelFacts facts) {
        String since = texts.of("register.since", String.valueOf(facts.begunYear()));
        return facts.endedOn() == null ? since : since + " " + texts.of("register.until", facts.endedOn());
    }

    /** Returns one day, or the first and the last. */
    public String days(CommunityTrainingFacts facts) {
        LocalDate first = facts.firstDay();
        LocalDate last = facts.lastDay();
        return first != null && first.equals(last)
                ? formats.date(first)
                : formats.date(first) + " – " + formats.date(last);
    }

    public String money(long amount) {
        return texts.of("register.money", formats.number(amount));
    }

    /** Returns people or money. */
    public String number(RegisterEntryFacts facts, @Nullable CodeListItemView source) {
        Long number = facts.number();
        if (number == null) {
            return "";
        }
        if (facts.kind() == RegisterEntryKind.PARTICIPANTS) {
            return texts.of("register.people", formats.number(number));
        }
        return source == null ? money(number) : money(number) + " · " + label(source);
    }

    public String by(RecordedBy recorded) {
        return texts.of("register.by", recorded.name(), formats.dateTime(recorded.at()));
    }
}
