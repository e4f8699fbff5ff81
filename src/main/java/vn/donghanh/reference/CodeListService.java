package vn.donghanh.reference;

import static vn.donghanh.security.Permission.SETTINGS_ADMIN;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** Use cases of code list administration: adding, rewording and retiring items. A code is never reused. */
@UseCases
public class CodeListService {
    @Inject
    CodeListRepository codeLists;

    @Inject
    AuditContext auditContext;

    @Inject
    @Any
    Instance<CodeListCategoryProvider> categoryProviders;

    @Inject
    Clock clock;

    /** @param valid number of items that may be chosen today */
    public record Summary(String code, String nameVi, String nameEn, long valid) implements Serializable {}

    /**
     * @param list code of the list shown
     * @param categories what an item of this list may count as; none for most lists
     * @param mustClassify whether every item of this list has a category
     */
    public record PageView(
            List<Summary> lists,
            String list,
            List<CodeListItemView> items,
            List<? extends Enum<?>> categories,
            boolean mustClassify)
            implements Serializable {}

    /** @param wanted code of the list; null for the first one */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("code-list.view")
    public PageView page(@Nullable String wanted) {
        List<Summary> lists = codeLists.findSummaries(CentreTime.today(clock));
        String shown = wanted == null ? lists.get(0).code() : wanted;
        if (lists.stream().noneMatch(list -> list.code().equals(shown))) {
            throw new NotFoundException();
        }
        auditContext.about("codeList", shown);
        List<CodeListItemView> items = codeLists.findItems(shown);
        Optional<CodeListCategoryProvider> provider = categoryProvider(shown);
        return new PageView(
                lists,
                shown,
                items,
                provider.<List<? extends Enum<?>>>map(CodeListCategoryProvider::categories)
                        .orElse(List.of()),
                provider.filter(CodeListCategoryProvider::isClassification).isPresent());
    }

    /**
     * @throws RuleViolationException when the code was ever used in this list, or validity would begin in the past or too far ahead
     * @throws NotFoundException when there is no such list
     */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("code-list.add-entry")
    public void add(String list, @NotNull AddCodeListItemCommand entry) {
        auditContext.about("codeList", list, entry.code());
        if (!codeLists.exists(list)) {
            throw new NotFoundException();
        }
        if (entry.from().isBefore(CentreTime.today(clock))) {
            throw RuleViolationException.at("from", SettingsRule.NOT_IN_THE_PAST);
        }
        FirstDayRule.requireNearEnough(entry.from(), CentreTime.today(clock));
        List<CodeListItemView> items = codeLists.findItems(list);
        if (items.stream().anyMatch(item -> item.code().equals(entry.code()))) {
            throw RuleViolationException.at("code", SettingsRule.CODE_TAKEN);
        }
        requireCategory(list, entry, items);
        codeLists.add(new CodeListItem(list, items.size() + 1, entry));
    }

    private void requireCategory(String list, AddCodeListItemCommand entry, List<CodeListItemView> items) {
        CodeListCategoryProvider provider = categoryProvider(list).orElse(null);
        String category = entry.category();
        if (category == null) {
            if (provider != null && provider.isClassification()) {
                throw RuleViolationException.at("category", SettingsRule.CATEGORY_MISSING);
            }
            return;
        }
        if (provider == null
                || provider.categories().stream()
                        .noneMatch(possible -> possible.name().equals(category))) {
            throw RuleViolationException.at("category", SettingsRule.CATEGORY_MISSING);
        }
        if (!provider.isClassification()
                && items.stream()
                        .anyMatch(item -> category.equals(item.category()) && item.isValidFrom(entry.from()))) {
            throw RuleViolationException.at("category", SettingsRule.CATEGORY_TAKEN);
        }
    }

    private Optional<CodeListCategoryProvider> categoryProvider(String list) {
        return categoryProviders.stream()
                .filter(provider -> provider.list().equals(list))
                .findFirst();
    }

    /**
     * Corrects the labels of an item from today on; records that use it show the new ones.
     *
     * @param seen the labels that the page showed before
     * @throws StalePageException when another user changed them meanwhile
     */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("code-list.reword-entry")
    public void reword(String list, @NotNull RewordCodeListItemCommand seen, @NotNull RewordCodeListItemCommand words) {
        auditContext.about("codeList", list, words.code());
        CodeListItem item = codeLists.getLatest(list, words.code());
        StalePageException.require(seen, item.words());
        codeLists.add(item.reword(words, CentreTime.today(clock)));
    }

    /** Retires an item with today as its last day; records that use it stay readable. One that has not begun never begins. */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("code-list.retire-entry")
    public void retire(String list, String code) {
        auditContext.about("codeList", list, code);
        codeLists.getLatest(list, code).retire(CentreTime.today(clock));
    }
}
