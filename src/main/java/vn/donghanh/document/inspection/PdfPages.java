package vn.donghanh.document.inspection;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** The pages of a tree as one list. A tree may be damaged, endless, or name a page a million times. */
final class PdfPages {
    /** What a page takes from the nodes above it. */
    private static final List<COSName> INHERITED = PdfCleaner.names("MediaBox CropBox Rotate Resources");

    private final IdentityHashMap<COSBase, Boolean> visited = new IdentityHashMap<>();
    private final List<COSDictionary> pages = new ArrayList<>();
    private final @Nullable COSDictionary root;

    PdfPages(@Nullable COSDictionary root) {
        this.root = root;
    }

    List<COSDictionary> flat() {
        if (root == null) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        collect(root, 0);
        if (pages.isEmpty()) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        return pages;
    }

    private void collect(COSDictionary node, int depth) {
        if (visited.put(node, true) != null || depth > InspectionLimits.PDF_PAGES) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            if (pages.size() == InspectionLimits.PDF_PAGES) {
                throw new RuleViolationException(FileRule.PDF_TOO_MANY_PAGES, InspectionLimits.PDF_PAGES);
            }
            pages.add(node);
            return;
        }
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                for (COSName name : INHERITED) {
                    if (!kid.containsKey(name) && node.containsKey(name)) {
                        kid.setItem(name, node.getItem(name));
                    }
                }
                collect(kid, depth + 1);
            }
        }
    }
}
