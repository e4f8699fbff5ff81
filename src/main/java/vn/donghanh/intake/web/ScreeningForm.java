package vn.donghanh.intake.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.intake.EmergencyDeadline;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.intake.ScreeningService;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.intake.screening.TriageItem;

/** The form model of the screening page. */
public class ScreeningForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One triage item with its answer. */
    public static class Item implements Serializable {
        private static final long serialVersionUID = 1L;

        private final TriageItem item;
        private ItemAnswer answer;

        Item(TriageItem item, ItemAnswer answer) {
            this.item = item;
            this.answer = answer;
        }

        public TriageItem getItem() {
            return item;
        }

        public ItemAnswer getAnswer() {
            return answer;
        }

        public void setAnswer(ItemAnswer answer) {
            this.answer = answer;
        }
    }

    private Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
    private boolean exposedBefore;
    private Integer hours;
    private final List<Item> items = new ArrayList<>();
    private final Map<NotifiedParty, NotificationForm> notifications = new EnumMap<>(NotifiedParty.class);
    private EmergencyDeadline deadline;
    private DeadlineOutcome ending;
    private String words;
    private LocalDate exposedOn;
    private LocalTime exposedAt;
    private String manager;
    private boolean conflictAsked;
    private String reason;
    private String signpost;

    void read(RiskScreening screening) {
        flags.addAll(screening.flags());
        exposedBefore = flags.contains(CriticalFlag.C_RAPE72);
        for (TriageItem item : TriageItem.values()) {
            items.add(new Item(item, screening.items().get(item)));
        }
        for (NotifiedParty party : NotifiedParty.values()) {
            notifications.put(party, new NotificationForm(party, null));
        }
    }

    Map<TriageItem, ItemAnswer> items() {
        Map<TriageItem, ItemAnswer> answers = new EnumMap<>(TriageItem.class);
        items.forEach(item -> answers.put(item.item, item.answer == null ? ItemAnswer.UNKNOWN : item.answer));
        return answers;
    }

    ScreeningService.SettleDeadlineCommand settleCommand() {
        List<DeadlineOutcome> possible = getEndings();
        return new ScreeningService.SettleDeadlineCommand(
                deadline, possible.size() == 1 ? possible.get(0) : ending, words);
    }

    public CriticalFlag[] getAllFlags() {
        return CriticalFlag.values();
    }

    public ItemAnswer[] getAnswers() {
        return ItemAnswer.values();
    }

    public NotificationChannel[] getChannels() {
        return NotificationChannel.values();
    }

    /** Returns the possible outcomes of the chosen deadline. */
    public List<DeadlineOutcome> getEndings() {
        return deadline == null ? List.of() : deadline.endings();
    }

    public List<Integer> getHoursAgo() {
        return AbstractIntakePage.HOURS;
    }

    /** Whether an exposure was added to the screening, so that the hours must be asked. */
    public boolean isNewlyExposed() {
        return flags.contains(CriticalFlag.C_RAPE72) && !exposedBefore;
    }

    public Set<CriticalFlag> getFlags() {
        return flags;
    }

    public void setFlags(Set<CriticalFlag> flags) {
        this.flags = flags;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public List<Item> getItems() {
        return items;
    }

    public Map<NotifiedParty, NotificationForm> getNotifications() {
        return notifications;
    }

    public EmergencyDeadline getDeadline() {
        return deadline;
    }

    public void setDeadline(EmergencyDeadline deadline) {
        this.deadline = deadline;
    }

    public DeadlineOutcome getEnding() {
        return ending;
    }

    public void setEnding(DeadlineOutcome ending) {
        this.ending = ending;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public LocalDate getExposedOn() {
        return exposedOn;
    }

    public void setExposedOn(LocalDate exposedOn) {
        this.exposedOn = exposedOn;
    }

    public LocalTime getExposedAt() {
        return exposedAt;
    }

    public void setExposedAt(LocalTime exposedAt) {
        this.exposedAt = exposedAt;
    }

    public String getManager() {
        return manager;
    }

    public void setManager(String manager) {
        this.manager = manager;
    }

    public boolean isConflictAsked() {
        return conflictAsked;
    }

    public void setConflictAsked(boolean conflictAsked) {
        this.conflictAsked = conflictAsked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSignpost() {
        return signpost;
    }

    public void setSignpost(String signpost) {
        this.signpost = signpost;
    }
}
