package vn.donghanh.service.outreach.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.service.outreach.OutreachService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayPreferences;

/** The kinds of outreach that are one tap away: the first of the list, which stand at the same place for everybody. */
@Named
@RequestScoped
public class OutreachKinds {
    private static final int ONE_TAP_AWAY = 2;

    @Inject
    CodeListQueries codeLists;

    @Inject
    DisplayPreferences preferences;

    @Inject
    Clock clock;

    private List<CodeListItemView> first = List.of();

    public List<CodeListItemView> getFirst() {
        if (first.isEmpty()) {
            first = codeLists.findValid(OutreachService.KINDS, CentreTime.today(clock)).stream()
                    .limit(ONE_TAP_AWAY)
                    .toList();
        }
        return first;
    }

    public String label(CodeListItemView kind) {
        return kind.label(preferences.locale());
    }
}
