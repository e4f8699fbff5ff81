package vn.donghanh.intake.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.RecordScreeningCommand;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.intake.screening.ScreeningFormView;
import vn.donghanh.intake.screening.ScreeningOccasion;
import vn.donghanh.intake.screening.TriageItem;
import vn.donghanh.shared.MissingReason;

/** The form model of a risk screening. A new one begins empty: the answers of the last one stand beside it and are not taken over. */
public class RiskForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** One triage item with the answer of the last screening and the new one. */
    public static class Item implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private final TriageItem item;
        private final @Nullable ItemAnswer before;
        private ItemAnswer answer;

        Item(TriageItem item, @Nullable ItemAnswer before, ItemAnswer answer) {
            this.item = item;
            this.before = before;
            this.answer = answer;
        }

        public TriageItem getItem() {
            return item;
        }

        public @Nullable ItemAnswer getBefore() {
            return before;
        }

        public ItemAnswer getAnswer() {
            return answer;
        }

        public void setAnswer(@Nullable ItemAnswer answer) {
            this.answer = answer == null ? ItemAnswer.UNKNOWN : answer;
        }
    }

    private @Nullable LocalDate day;
    private @Nullable ScreeningOccasion occasion;
    private Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
    private boolean exposedBefore;
    private @Nullable MissingReason flagsMissing;
    private @Nullable Integer hours;
    private final List<Item> items = new ArrayList<>();
    private @Nullable String words;

    void begin(ScreeningFormView view, LocalDate today, @Nullable ScreeningOccasion wanted) {
        ScreeningFormView.Answered before = view.before();
        ScreeningFormView.Answered corrected = view.corrected();
        day = today;
        occasion = wanted;
        exposedBefore = view.standingFlags().contains(CriticalFlag.C_RAPE72);
        if (corrected != null) {
            day = corrected.on();
            occasion = corrected.occasion();
            RiskScreening answers = corrected.answers();
            flags.addAll(answers.flags());
            flagsMissing = answers.flagsMissing();
            words = answers.words();
        }
        for (TriageItem item : TriageItem.values()) {
            items.add(new Item(
                    item,
                    before == null ? null : before.answers().answer(item),
                    corrected == null ? ItemAnswer.UNKNOWN : corrected.answers().answer(item)));
        }
    }

    RecordScreeningCommand command(String number, ScreeningFormView.@Nullable Answered corrected) {
        Map<TriageItem, ItemAnswer> answers = new EnumMap<>(TriageItem.class);
        items.forEach(item -> answers.put(item.item, item.answer));
        return new RecordScreeningCommand(
                number,
                corrected == null ? null : corrected.ref(),
                corrected == null ? 0 : corrected.version(),
                day,
                occasion,
                flags,
                flagsMissing,
                answers,
                hours,
                words);
    }

    public List<ScreeningOccasion> getOccasions() {
        return ScreeningOccasion.duringTheCase();
    }

    public CriticalFlag[] getAllFlags() {
        return CriticalFlag.values();
    }

    public ItemAnswer[] getAnswers() {
        return ItemAnswer.values();
    }

    public MissingReason[] getReasons() {
        return MissingReason.values();
    }

    public List<Integer> getHoursAgo() {
        return AbstractIntakePage.HOURS;
    }

    /** Whether an exposure was added, so that the hours must be asked. */
    public boolean isNewlyExposed() {
        return flags.contains(CriticalFlag.C_RAPE72) && !exposedBefore;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable ScreeningOccasion getOccasion() {
        return occasion;
    }

    public void setOccasion(@Nullable ScreeningOccasion occasion) {
        this.occasion = occasion;
    }

    public Set<CriticalFlag> getFlags() {
        return flags;
    }

    public void setFlags(Set<CriticalFlag> flags) {
        this.flags = flags;
    }

    public @Nullable MissingReason getFlagsMissing() {
        return flagsMissing;
    }

    public void setFlagsMissing(@Nullable MissingReason flagsMissing) {
        this.flagsMissing = flagsMissing;
    }

    public @Nullable Integer getHours() {
        return hours;
    }

    public void setHours(@Nullable Integer hours) {
        this.hours = hours;
    }

    public List<Item> getItems() {
        return items;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
