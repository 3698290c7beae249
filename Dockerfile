# Two stages: the SDK restores by the lock files, builds the program and its rule store, and publishes; the runtime image holds
# the result alone. The images are the plain ones with ICU: without it text is not normalised and the service refuses to start.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Projects and lock files first, so that a change of code alone does not restore again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Directory.Build.props src/
COPY src/SovereigntyApi.Engine/SovereigntyApi.Engine.csproj src/SovereigntyApi.Engine/packages.lock.json src/SovereigntyApi.Engine/
COPY src/SovereigntyApi.Reports/SovereigntyApi.Reports.csproj src/SovereigntyApi.Reports/packages.lock.json src/SovereigntyApi.Reports/
COPY src/SovereigntyApi.RuleStore/SovereigntyApi.RuleStore.csproj src/SovereigntyApi.RuleStore/packages.lock.json src/SovereigntyApi.RuleStore/
COPY src/SovereigntyApi/SovereigntyApi.csproj src/SovereigntyApi/packages.lock.json src/SovereigntyApi/
RUN dotnet restore src/SovereigntyApi/SovereigntyApi.csproj --locked-mode

COPY src src
COPY db db
RUN dotnet publish src/SovereigntyApi/SovereigntyApi.csproj --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=6s --start-period=10s --retries=3 CMD ["dotnet", "SovereigntyApi.dll", "--health"]
ENTRYPOINT ["dotnet", "SovereigntyApi.dll"]
