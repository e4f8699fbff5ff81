package vn.donghanh.casefile.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.casefile.spi.NeedPageProvider;
import vn.donghanh.casefile.spi.NeedPageProvider.NeedRoad;
import vn.donghanh.security.CurrentUser;

/** The pages on which needs are answered, for links beside a need and beside the plan actions for it. */
@Named
@RequestScoped
public class NeedPages {
    @Inject
    @Any
    Instance<NeedPageProvider> providers;

    @Inject
    CurrentUser user;

    /**
     * @param page path of the page; the case number is appended
     */
    public record NeedLink(String labelKey, String page) implements Serializable {}

    /**
     * Returns the pages on which the user may answer a need of this kind.
     *
     * @param needLabelKey message key of its name; a sealed kind has no page of its own
     */
    public List<NeedLink> of(String needLabelKey) {
        return providers.stream()
                .map(NeedPageProvider::road)
                .filter(road -> answers(road, needLabelKey) && user.may(road.permission()))
                .map(road -> new NeedLink(road.labelKey(), road.page()))
                .sorted(Comparator.comparing(NeedLink::page))
                .toList();
    }

    private static boolean answers(NeedRoad road, String needLabelKey) {
        return road.needs().stream().anyMatch(need -> need.labelKey().equals(needLabelKey));
    }
}
