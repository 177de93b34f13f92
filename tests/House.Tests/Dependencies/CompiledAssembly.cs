using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NgoNews.House.Tests.Dependencies;

/// <summary>What a compiled assembly uses of others, as its metadata says. The compiler leaves out references that nothing uses.</summary>
internal sealed class CompiledAssembly
{
    private CompiledAssembly(IReadOnlyList<string> assemblies, IReadOnlyList<(string, string)> types, IReadOnlyList<(string, string)> members) =>
        (Assemblies, Types, Members) = (assemblies, types, members);

    /// <summary>Names of the assemblies.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <summary>Types by assembly and full name; a nested one under the name of the outermost.</summary>
    public IReadOnlyList<(string Assembly, string Type)> Types { get; }

    /// <summary>Members by the full name of their type.</summary>
    public IReadOnlyList<(string Type, string Member)> Members { get; }

    /// <summary>Reads one of the program's assemblies, which lie beside the tests.</summary>
    public static CompiledAssembly Read(string name)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"NgoNews.{name}.dll")));
        var metadata = file.GetMetadataReader();
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => (TypeOf(metadata, (TypeReferenceHandle)m.Parent).Type, metadata.GetString(m.Name)));
        return new CompiledAssembly(
            [.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))],
            [.. metadata.TypeReferences.Select(h => TypeOf(metadata, h)).Distinct()],
            [.. members.Distinct()]);
    }

    private static (string Assembly, string Type) TypeOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => TypeOf(metadata, (TypeReferenceHandle)type.ResolutionScope),
            HandleKind.AssemblyReference => (metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name), NameOf(metadata, type)),
            _ => ("", NameOf(metadata, type)),
        };
    }

    private static string NameOf(MetadataReader metadata, TypeReference type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
