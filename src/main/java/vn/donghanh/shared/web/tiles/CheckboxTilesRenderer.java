package vn.donghanh.shared.web.tiles;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.behavior.ClientBehaviorHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.io.IOException;
import java.util.function.Function;
import org.primefaces.renderkit.SelectManyRenderer;

/**
 * Renders {@code dh:choices}, a multiple choice, as checkbox tiles. Values, converters and validation work as in any
 * Faces select.
 */
public class CheckboxTilesRenderer extends SelectManyRenderer {
    @Override
    protected String getSubmitParam(FacesContext faces, UISelectMany select) {
        return select.getClientId(faces);
    }

    @Override
    public void decode(FacesContext faces, UIComponent component) {
        super.decode(faces, component);
        UISelectMany select = (UISelectMany) component;
        if (shouldDecode(select)) {
            TileSelectRenderer.rejectUnknownValues(faces, select, getSelectItems(faces, select), asText(faces, select));
        }
    }

    @Override
    public Object getConvertedValue(FacesContext faces, UIComponent component, Object submitted) {
        return faces.getRenderKit()
                .getRenderer(UISelectMany.COMPONENT_FAMILY, "jakarta.faces.Checkbox")
                .getConvertedValue(faces, component, submitted);
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent component) throws IOException {
        UISelectMany select = (UISelectMany) component;
        Converter<?> converter = findImplicitConverter(faces, select);
        Object submitted = getSubmittedValues(select);
        Object values = submitted != null ? submitted : getValues(select);
        String onchange = getEventBehaviors(faces, (ClientBehaviorHolder) select, "valueChange", null);
        new TileSelectRenderer(faces, select, "checkbox", onchange)
                .write(
                        getSelectItems(faces, select),
                        submitted != null,
                        asText(faces, select),
                        value -> isSelected(faces, select, value, values, converter));
    }

    private Function<Object, String> asText(FacesContext faces, UISelectMany select) {
        Converter<?> converter = findImplicitConverter(faces, select);
        return value -> getOptionAsString(faces, select, converter, value);
    }
}
