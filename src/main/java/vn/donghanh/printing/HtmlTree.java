package vn.donghanh.printing;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An HTML tree that grows. Texts become text nodes, so that nothing in them is read as markup. */
final class HtmlTree {
    private final Document document = emptyDocument();

    Document document() {
        return document;
    }

    Element root(String tag) {
        Element root = document.createElement(tag);
        document.appendChild(root);
        return root;
    }

    Element add(Element parent, String tag, @Nullable String style) {
        Element child = document.createElement(tag);
        if (style != null) {
            child.setAttribute("class", style);
        }
        parent.appendChild(child);
        return child;
    }

    Element text(Element parent, String tag, @Nullable String style, String words) {
        Element child = add(parent, tag, style);
        child.appendChild(document.createTextNode(words));
        return child;
    }

    /** Begins a table with columns of fixed widths, so that its layout does not depend on what stands in it. */
    Element table(Element parent, String style, List<Integer> widths, double widthMm, double paddingMm) {
        Element grid = add(parent, "table", style);
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        Element columns = add(grid, "colgroup", null);
        for (int width : widths) {
            // the width of a column does not include the padding of its cells
            double room = widthMm * width / sum - paddingMm;
            add(columns, "col", null).setAttribute("style", "width: " + room + "mm");
        }
        return grid;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
