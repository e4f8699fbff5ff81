package vn.donghanh.worklist.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.web.Texts;

/** Formats a case filter as text and as URLs. */
@Named
@ApplicationScoped
public class FilterFormatter {
    @Inject
    Texts texts;

    /** A filter condition and the URL without it. */
    public record Chip(String label, String without) implements Serializable {}

    public List<Chip> chips(CaseSearchCriteria search, @Nullable String managerName) {
        List<Chip> chips = new ArrayList<>();
        if (!search.status().equals(StatusFilter.ANY)) {
            chips.add(
                    new Chip(texts.of("worklist_list.chip.stage", status(search.status())), address(search, "stage")));
        }
        if (search.levelFrom() != null) {
            chips.add(new Chip(
                    texts.of("worklist_list.chip.level", levels(search.levelFrom())), address(search, "level")));
        }
        if (search.manager() != null) {
            chips.add(new Chip(manager(search.manager(), managerName), address(search, "manager")));
        }
        if (search.due() != CaseSearchCriteria.Due.ANY) {
            String due = texts.get("worklist_list.due." + search.due()).toLowerCase(Locale.ROOT);
            chips.add(new Chip(texts.of("worklist_list.chip.due", due), address(search, "due")));
        }
        if (search.text() != null) {
            chips.add(new Chip(texts.of("worklist_list.chip.text", search.text()), address(search, "")));
        }
        return chips;
    }

    /** Names a saved filter by its conditions, since it has no name of its own. */
    public String name(CaseSearchCriteria search) {
        List<Chip> chips = chips(search, search.manager());
        return chips.isEmpty()
                ? texts.get("worklist_list.chip.all")
                : chips.stream().map(Chip::label).collect(Collectors.joining(", "));
    }

    public String address(CaseSearchCriteria search) {
        return address(search, "");
    }

    private static String address(CaseSearchCriteria search, String without) {
        Map<String, String> codes = new LinkedHashMap<>(search.codes());
        if (without.equals("stage")) {
            codes.put("stage", StatusFilter.ANY.code());
        } else {
            codes.remove(without);
        }
        return codes.entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining("&", "/worklist/list?", ""));
    }

    public String status(StatusFilter status) {
        return texts.get((status.isGroup() ? "worklist_list.stage." : "CaseStatus.") + status.code());
    }

    private String levels(TriageLevel lowest) {
        return Arrays.stream(TriageLevel.values())
                .filter(level -> level.atLeast(lowest))
                .map(texts::of)
                .collect(Collectors.joining(", "));
    }

    private String manager(String manager, @Nullable String name) {
        return switch (manager) {
            case "me" -> texts.get("worklist_list.chip.me");
            case "unit" -> texts.get("worklist_list.chip.unit");
            default -> texts.of("worklist_list.chip.manager", name == null ? manager : name);
        };
    }
}
