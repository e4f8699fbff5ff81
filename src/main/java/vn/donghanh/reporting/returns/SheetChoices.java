package vn.donghanh.reporting.returns;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.shared.VietnameseText;

/** What the words in the cells of a sheet may mean: communes of a day by their names, and items of lists by code or label, with or without diacritics. */
final class SheetChoices {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Map<String, Set<Integer>> communes = new HashMap<>();
    private final Set<Integer> all = new HashSet<>();
    private final Map<String, Map<String, String>> items = new HashMap<>();

    SheetChoices(Collection<AdminUnitHistory.Unit> communes, Collection<CodeListItemView> listed) {
        for (AdminUnitHistory.Unit commune : communes) {
            all.add(commune.id());
            String name = fold(commune.fullName());
            add(name, commune.id());
            for (String type : new String[] {"phuong ", "xa ", "thi tran "}) {
                if (name.startsWith(type)) {
                    add(name.substring(type.length()), commune.id());
                }
            }
        }
        for (CodeListItemView item : listed) {
            Map<String, String> ofList = items.computeIfAbsent(item.list(), list -> new HashMap<>());
            ofList.put(fold(item.code()), item.code());
            ofList.put(fold(item.label(VIETNAMESE)), item.code());
            ofList.put(fold(item.label(Locale.ENGLISH)), item.code());
        }
    }

    private void add(String name, int id) {
        communes.computeIfAbsent(name, unit -> new HashSet<>()).add(id);
    }

    /** Returns the communes of this name; none when there is no such commune on that day. */
    Set<Integer> communes(String typed) {
        return communes.getOrDefault(fold(typed), Set.of());
    }

    int countCommunes() {
        return all.size();
    }

    /** Returns the code of the item that has this code or label. */
    Optional<String> item(String list, String typed) {
        return Optional.ofNullable(items.getOrDefault(list, Map.of()).get(fold(typed)));
    }

    private static String fold(String text) {
        return VietnameseText.fold(VietnameseText.clean(text));
    }
}
