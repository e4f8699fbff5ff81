package vn.donghanh.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.RandomReference;

/** One goal in the client's words, with its actions. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_PLAN, deduceAliasInjectionPoints = false)
class PlanGoal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String lineage;

    @ManyToOne(fetch = FetchType.LAZY)
    private CarePlan plan;

    private int position;

    @Column(columnDefinition = "char(26)")
    private @Nullable String needKey;

    private byte @Nullable [] wordsSealed;

    @Enumerated(EnumType.STRING)
    private @Nullable GoalResult result;

    private @Nullable LocalDate reachedOn;

    @OneToMany(mappedBy = "goal", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<PlanAction> actions = new LinkedHashSet<>();

    protected PlanGoal() {}

    /** @param before the same goal in the previous version; null for a new one */
    PlanGoal(CarePlan plan, @Nullable PlanGoal before) {
        this.ref = RandomReference.random();
        this.lineage = before == null ? ref : before.lineage;
        this.plan = plan;
        this.result = before == null ? null : before.result;
        this.reachedOn = before == null ? null : before.reachedOn;
    }

    void update(int place, GoalDraft draft, @Nullable PlanGoal before, PlanCipher cipher) {
        position = place;
        needKey = draft.needKey();
        wordsSealed = row(cipher).seal("words", draft.words());
        actions.removeIf(action ->
                draft.actions().stream().noneMatch(kept -> action.lineage().equals(kept.key())));
        int step = 0;
        for (ActionDraft actionDraft : draft.actions()) {
            PlanAction action = findAction(actionDraft.key());
            if (action == null) {
                action = new PlanAction(this, before == null ? null : before.findAction(actionDraft.key()), cipher);
                actions.add(action);
            }
            action.update(++step, actionDraft, cipher);
        }
    }

    void recordResult(GoalResult goalResult, LocalDate day) {
        result = goalResult;
        reachedOn = goalResult != GoalResult.REACHED ? null : reachedOn == null ? day : reachedOn;
    }

    @Nullable
    PlanAction findAction(@Nullable String key) {
        return actions.stream()
                .filter(action -> action.lineage().equals(key))
                .findFirst()
                .orElse(null);
    }

    List<PlanAction> actions() {
        return actions.stream()
                .sorted(Comparator.comparingInt(PlanAction::position))
                .toList();
    }

    String lineage() {
        return lineage;
    }

    int position() {
        return position;
    }

    CarePlan plan() {
        return plan;
    }

    @Nullable
    String needKey() {
        return needKey;
    }

    boolean hasWords() {
        return wordsSealed != null;
    }

    @Nullable
    GoalResult result() {
        return result;
    }

    @Nullable
    LocalDate reachedOn() {
        return reachedOn;
    }

    @Nullable
    String words(PlanCipher cipher) {
        return row(cipher).open("words", wordsSealed);
    }

    private RowCipher row(PlanCipher cipher) {
        return cipher.row("plan_goal", ref);
    }
}
