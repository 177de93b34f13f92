namespace NgoNews.Extractor.Pages.Dates;

/// <summary>What is printed before a date and says which date it is: "Đăng lúc", "Published:", "Cập nhật", "Updated".</summary>
/// <param name="Words">In lower case.</param>
/// <param name="IsChange">Whether it tells the last change instead of the publication.</param>
/// <param name="Example">A line in which it does.</param>
internal sealed record DateCue(string Words, bool IsChange, string Example)
{
    /// <summary>A test reads every example.</summary>
    internal static readonly DateCue[] All =
    [
        new("đăng", false, "Ngày đăng: 12/04/2024"),
        new("xuất bản", false, "Xuất bản: 12/04/2024"),
        new("publi", false, "Published 12 April 2024"),
        new("posted", false, "Posted on April 12, 2024"),
        new("veröffentlicht", false, "Veröffentlicht am 12.04.2024"),
        new("erstellt", false, "Erstellt: 12.04.2024"),
        new("pubblicat", false, "Pubblicato il 12 aprile 2024"),
        new("geplaatst", false, "Geplaatst op 12 april 2024"),
        new("gepubliceerd", false, "Gepubliceerd: 12 april 2024"),
        new("opublikowano", false, "Opublikowano: 12 kwietnia 2024"),
        new("опубликован", false, "Опубликовано 12 апреля 2024"),
        new("опубліковано", false, "Опубліковано 12 квітня 2024"),
        new("δημοσ", false, "Δημοσίευση: 12 Απριλίου 2024"),
        new("yayın", false, "Yayınlanma: 12 Nisan 2024"),
        new("公開", false, "公開 2024年4月12日"),
        new("datum", false, "Datum: 12.04.2024"),
        new("fecha", false, "Fecha: 12/04/2024"),
        new("дата", false, "Дата: 12.04.2024"),
        new("日期", false, "日期：2024-04-12"),
        new("cập nhật", true, "Cập nhật: 10:31 30/10/2025"),
        new("sửa đổi", true, "Sửa đổi lần cuối: 30/10/2025"),
        new("updated", true, "Last updated 12 April 2024"),
        new("last modified", true, "Last modified: April 12, 2024"),
        new("last edited", true, "This page was last edited on 12 April 2024"),
        new("revised", true, "Revised April 12, 2024"),
        new("aktualisi", true, "Aktualisiert am 12.04.2024"),
        new("geändert", true, "Zuletzt geändert: 12.04.2024"),
        new("änderung", true, "Letzte Änderung: 12.04.2024"),
        new("mis à jour", true, "Mis à jour le 12 avril 2024"),
        new("mise à jour", true, "Mise à jour : 12 avril 2024"),
        new("modifié", true, "Modifié le 12 avril 2024"),
        new("actualiza", true, "Actualizado el 12 de abril de 2024"),
        new("atualizad", true, "Atualizado em 12 de abril de 2024"),
        new("aggiornat", true, "Aggiornato il 12 aprile 2024"),
        new("bijgewerkt", true, "Bijgewerkt op 12 april 2024"),
        new("actualizat", true, "Actualizat: 12 aprilie 2024"),
        new("zaktualizowan", true, "Zaktualizowano: 12 kwietnia 2024"),
        new("обновлен", true, "Обновлено 12 апреля 2024"),
        new("güncelle", true, "Güncelleme: 12 Nisan 2024"),
        new("更新", true, "更新 2024年4月12日"),
    ];

    /// <summary>The cue that stands last in what is printed before a date, or null.</summary>
    internal static DateCue? Last(ReadOnlySpan<char> before)
    {
        DateCue? last = null;
        var where = -1;
        foreach (var cue in All)
        {
            var at = before.LastIndexOf(cue.Words, StringComparison.OrdinalIgnoreCase);
            if (at > where)
                (last, where) = (cue, at);
        }
        return last;
    }
}
